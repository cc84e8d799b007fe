package se.arshjul.portal.login;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the portal's web safety needs to know about where it runs. */
@ConfigurationProperties("arshjul.web")
record WebProperties(
        boolean secureCookies,
        @DefaultValue({}) List<String> formTargets,
        int loginStarts,
        Duration loginWindow,
        List<String> operatorAddresses) {}
