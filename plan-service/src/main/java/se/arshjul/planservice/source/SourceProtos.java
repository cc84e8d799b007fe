package se.arshjul.planservice.source;

import se.arshjul.plan.v1.ListDataSourcesResponse;
import se.arshjul.runtime.page.Page;

/** Data sources as messages. */
final class SourceProtos {

    private SourceProtos() {}

    static ListDataSourcesResponse toProto(Page.Of<Source> page) {
        return ListDataSourcesResponse.newBuilder()
                .addAllDataSources(page.map(SourceProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.plan.v1.DataSource toProto(Source source) {
        return se.arshjul.plan.v1.DataSource.newBuilder()
                .setName(source.name())
                .setDisplayName(source.displayName())
                .addAllAliases(source.aliases())
                .build();
    }
}
