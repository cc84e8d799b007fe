package se.arshjul.planservice;

import static se.arshjul.runtime.access.AccessRule.anyone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/** Who may call which method: what is kept here so far is published, and the public may read it. */
@Configuration(proxyBeanMethods = false)
class PlanServiceAccess {

    @Bean
    AccessTable accessTable() {
        return AccessTable.denyByDefault()
                .allow(PlanServiceGrpc.getGetPlanMethod(), anyone())
                .allow(PlanServiceGrpc.getListPlansMethod(), anyone())
                .allow(PlanServiceGrpc.getGetVersionMethod(), anyone())
                .allow(PlanServiceGrpc.getListVersionsMethod(), anyone())
                .allow(PlanServiceGrpc.getGetElementMethod(), anyone())
                .allow(PlanServiceGrpc.getListElementsMethod(), anyone())
                .allow(DataSourceServiceGrpc.getListDataSourcesMethod(), anyone())
                .allow(AlignmentServiceGrpc.getSummarizeAlignmentMethod(), anyone())
                .allow(AlignmentServiceGrpc.getListFollowingElementsMethod(), anyone());
    }
}
