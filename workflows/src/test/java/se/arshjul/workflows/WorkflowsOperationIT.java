package se.arshjul.workflows;

import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.OperationRules;

@WorkflowsTest
class WorkflowsOperationIT implements OperationRules {

    @Autowired
    Operated operated;

    @Override
    public Operated operated() {
        return operated;
    }
}
