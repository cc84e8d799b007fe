package se.arshjul.followupservice.naming;

import se.arshjul.followup.v1.NameBodiesRequest;
import se.arshjul.followupservice.survey.SurveyName;

/** The switch as messages. */
public final class NamingProtos {

    private NamingProtos() {}

    public static NameBodies.Command toCommand(NameBodiesRequest request) {
        return new NameBodies.Command(SurveyName.parse(request.getName()), request.getBodiesNamed());
    }

    public static se.arshjul.followup.v1.Naming toProto(Naming naming) {
        return se.arshjul.followup.v1.Naming.newBuilder()
                .setName(naming.survey().toString())
                .setBodiesNamed(naming.bodiesNamed())
                .setChangeable(naming.changeable())
                .build();
    }
}
