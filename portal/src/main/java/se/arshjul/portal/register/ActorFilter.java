package se.arshjul.portal.register;

import com.google.type.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.runtime.proto.ProtoTime;

/** What of the register is listed; it stands in the address. */
public record ActorFilter(String sok, String slag, String lan, String dag, String tidigare) {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    /** Only what can be asked for; what cannot is left out rather than refused. */
    ListActorsRequest request(String token) {
        var asked = ListActorsRequest.newBuilder()
                .setPageSize(ROWS)
                .setPageToken(token)
                .setText(sok.strip().substring(0, Math.min(LONGEST, sok.strip().length())))
                .setKind(kind())
                .setCountyCode(lan.matches("[0-9]{2}") ? lan : "")
                .setPast(!tidigare.isEmpty());
        var day = day(dag);
        return (day.getYear() == 0 ? asked : asked.setAsOfDate(day)).build();
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.UNRECOGNIZED && kind.name().equals(slag))
                .findFirst()
                .orElse(Kind.KIND_UNSPECIFIED);
    }

    /** The day of an address, with four digits for the year; none where it holds no day. */
    static Date day(String text) {
        try {
            return text.isBlank() || text.strip().length() != "2026-01-01".length()
                    ? Date.getDefaultInstance()
                    : ProtoTime.toProto(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Date.getDefaultInstance();
        }
    }

    public boolean isNarrowed() {
        return !(sok + slag + lan + dag + tidigare).isBlank();
    }

    /** Whether a day was asked for that is none. */
    public boolean isWrongDay() {
        return !dag.isBlank() && day(dag).getYear() == 0;
    }

    /** The same list from where a token leads on. */
    String address(String token) {
        var address = UriComponentsBuilder.fromPath(RegisterPages.PLACE);
        add(address, "sok", sok);
        add(address, "slag", slag);
        add(address, "lan", lan);
        add(address, "dag", dag);
        add(address, "tidigare", tidigare);
        add(address, "sida", token);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    /** As the end of an actor's address: the day goes along. */
    public String getOnDay() {
        return day(dag).getYear() == 0 ? "" : "?dag=" + dag.strip();
    }
}
