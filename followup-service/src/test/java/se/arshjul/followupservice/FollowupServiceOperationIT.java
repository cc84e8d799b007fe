package se.arshjul.followupservice;

import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.OperationRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class FollowupServiceOperationIT implements OperationRules {

    @Autowired
    Operated operated;

    @Override
    public Operated operated() {
        return operated;
    }
}
