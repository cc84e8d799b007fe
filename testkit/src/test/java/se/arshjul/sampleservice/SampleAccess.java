package se.arshjul.sampleservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.runtime.access.AccessTable;
import se.arshjul.sample.v1.ThingServiceGrpc;

/** Who may use which method of the sample service. */
@Configuration(proxyBeanMethods = false)
class SampleAccess {

    @Bean
    AccessTable access() {
        return AccessTable.denyByDefault()
                .allow(
                        ThingServiceGrpc.getCloseThingMethod(),
                        staff("coordinator").or(body("respondent")).or(engine()))
                .allow(ThingServiceGrpc.getListThingsMethod(), anyone())
                .allow(ThingServiceGrpc.getBreakThingMethod(), staff());
    }
}
