package se.arshjul.actorservice.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;

/** What actors are, between contract and domain. */
public final class KindProtos {

    private KindProtos() {}

    public static Kind toProto(Actor.Kind kind) {
        return switch (kind) {
            case AUTHORITY -> Kind.AUTHORITY;
            case ORGANISATION -> Kind.ORGANISATION;
            case REGION -> Kind.REGION;
            case MUNICIPALITY -> Kind.MUNICIPALITY;
            case GROUP -> Kind.GROUP;
        };
    }

    static se.arshjul.actor.v1.Actor.KindPeriod toProto(KindPeriod period) {
        var proto = se.arshjul.actor.v1.Actor.KindPeriod.newBuilder().setKind(toProto(period.kind()));
        if (period.start() != null) {
            proto.setStartDate(ProtoTime.toProto(period.start()));
        }
        if (period.end() != null) {
            proto.setEndDate(ProtoTime.toProto(period.end()));
        }
        return proto.build();
    }

    public static Actor.@Nullable Kind toKind(Kind kind) {
        return switch (kind) {
            case AUTHORITY -> Actor.Kind.AUTHORITY;
            case ORGANISATION -> Actor.Kind.ORGANISATION;
            case REGION -> Actor.Kind.REGION;
            case MUNICIPALITY -> Actor.Kind.MUNICIPALITY;
            case GROUP -> Actor.Kind.GROUP;
            case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    /** The kinds wanted, of which no date is known; those there are not are added to what was found. */
    static List<KindPeriod> undated(List<Kind> wanted, List<FieldViolation> found) {
        Set<Actor.Kind> kinds = new TreeSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            var kind = toKind(wanted.get(i));
            if (kind == null) {
                found.add(unknown("actor.kinds[" + i + "]"));
            } else {
                kinds.add(kind);
            }
        }
        return kinds.stream().map(KindPeriod::undated).toList();
    }

    /** The periods wanted, once their dates are known to be days; what is wrong with them is added to what was found. */
    static List<KindPeriod> toPeriods(List<se.arshjul.actor.v1.Actor.KindPeriod> wanted, List<FieldViolation> found) {
        List<KindPeriod> periods = new ArrayList<>();
        var seen = EnumSet.noneOf(Actor.Kind.class);
        for (int i = 0; i < wanted.size(); i++) {
            var at = "actor.kind_periods[" + i + "].";
            var kind = toKind(wanted.get(i).getKind());
            if (kind == null) {
                found.add(unknown(at + "kind"));
                continue;
            }
            if (!seen.add(kind)) {
                found.add(new FieldViolation(at + "kind", "TWICE", "Each kind once."));
            }
            var period = toPeriod(kind, wanted.get(i));
            if (period.start() != null
                    && period.end() != null
                    && !period.start().isBefore(period.end())) {
                found.add(new FieldViolation(at + "end_date", "TOO_EARLY", "After the start date."));
            }
            periods.add(period);
        }
        return periods.stream().sorted(Comparator.comparing(KindPeriod::kind)).toList();
    }

    private static KindPeriod toPeriod(Actor.Kind kind, se.arshjul.actor.v1.Actor.KindPeriod period) {
        return new KindPeriod(
                kind,
                period.hasStartDate() ? ProtoTime.toLocalDate(period.getStartDate()) : null,
                period.hasEndDate() ? ProtoTime.toLocalDate(period.getEndDate()) : null);
    }

    private static FieldViolation unknown(String field) {
        return new FieldViolation(field, "UNKNOWN", "A kind of actor.");
    }
}
