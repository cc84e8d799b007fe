package se.arshjul.local.platform;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import se.arshjul.local.port.Port;

/** What each process is told by environment variables. */
record Configuration(PlatformOptions options, Addresses addresses, Secrets secrets, StateFolder folder) {

    private static final String LOOPBACK = "127.0.0.1";

    Map<String, String> of(Part part) {
        var variables = new HashMap<String, String>();
        switch (part) {
            case DATABASE -> {}
            case ENGINE -> engine(variables);
            case IDENTITY -> identity(variables);
            case MEETING -> service(part, variables);
            case ACTOR, PLAN, FOLLOWUP -> {
                service(part, variables);
                machine(part, variables);
            }
            case WORKFLOWS -> {
                service(part, variables);
                machine(part, variables);
                workflows(variables);
            }
            case PORTAL -> {
                module(part, variables);
                portal(variables);
            }
        }
        variables.putAll(options.extra().getOrDefault(part, Map.of()));
        return variables;
    }

    private void engine(Map<String, String> variables) {
        variables.put("ZEEBE_BROKER_DATA_DIRECTORY", folder.engine().toString());
        // The first does not cover the other two.
        variables.put("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK);
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", port(Port.ENGINE_GRPC));
        variables.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", port(Port.ENGINE_COMMAND));
        variables.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", port(Port.ENGINE_INTERNAL));
        variables.put("SERVER_PORT", port(Port.ENGINE_HTTP));
        variables.put("MANAGEMENT_SERVER_PORT", port(Port.ENGINE_MANAGEMENT));
        // Its own limits are made for servers: 2 GB and 1 GB.
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "300MB");
        variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "150MB");
        variables.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
        // FEEL reads a date without an offset in the zone of the machine.
        variables.put("TZ", "UTC");
        if (options.controlledClock()) {
            variables.put("ZEEBE_CLOCK_CONTROLLED", "true");
        }
    }

    private void identity(Map<String, String> variables) {
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("SERVER_PORT", port(Port.IDENTITY));
        variables.put("ARSHJUL_IDENTITY_ISSUER", addresses.identity().toString());
        variables.put("ARSHJUL_IDENTITY_PORTAL", addresses.portal().toString());
        variables.put("ARSHJUL_IDENTITY_FOLDER", folder.identity().toString());
        variables.put("ARSHJUL_IDENTITY_EXAMPLEPASSWORD", secrets.examplePassword());
        variables.put("ARSHJUL_IDENTITY_SECRETS_REHEARSAL", secrets.client("rehearsal"));
        for (var part : EnumSet.of(Part.ACTOR, Part.PLAN, Part.FOLLOWUP, Part.WORKFLOWS, Part.PORTAL)) {
            variables.put("ARSHJUL_IDENTITY_SECRETS_" + part.name(), secrets.client(part.process()));
        }
        variables.put("ARSHJUL_MAIL_PORT", port(Port.SMTP));
        variables.put("ARSHJUL_MAIL_FOLDER", folder.mail().toString());
    }

    /** What every module of ours is told. */
    private void module(Part part, Map<String, String> variables) {
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("SERVER_PORT", "" + addresses.http(part).getPort());
        variables.put("ARSHJUL_ACCESS_LOGINISSUER", addresses.identity().toString());
        variables.put(
                "ARSHJUL_ACCESS_PERMISSIONKEYS",
                addresses.http(Part.ACTOR).resolve("/keys").toString());
        variables.put("ARSHJUL_CLOCK_CONTROLLED", "" + options.controlledClock());
        variables.put("ARSHJUL_EXAMPLE_ENABLED", "true");
        variables.put("ARSHJUL_PORTALURL", addresses.portal().toString());
        variables.put("ARSHJUL_LETTER_REPLYTO", "patientsakerhet@socialstyrelsen.test");
        for (var called : EnumSet.range(Part.ACTOR, Part.WORKFLOWS)) {
            var channel = called == Part.WORKFLOWS ? "WORKFLOW" : called.name();
            variables.put(
                    "SPRING_GRPC_CLIENT_CHANNEL_%s_TARGET".formatted(channel), "static://" + addresses.grpc(called));
        }
    }

    /** What every module of ours is told that serves gRPC and keeps a schema. */
    private void service(Part part, Map<String, String> variables) {
        module(part, variables);
        variables.put("SPRING_GRPC_SERVER_ADDRESS", LOOPBACK);
        variables.put("SPRING_GRPC_SERVER_PORT", port(Port.valueOf(part.name() + "_GRPC")));
        variables.put(
                "SPRING_DATASOURCE_URL",
                Processes.database(folder, options.ports(), secrets).url(part.word()));
        variables.put("SPRING_DATASOURCE_USERNAME", part.word());
        variables.put("SPRING_DATASOURCE_PASSWORD", secrets.database(part.word()));
    }

    private void workflows(Map<String, String> variables) {
        variables.put("ARSHJUL_ENGINE_GRPCADDRESS", "http://127.0.0.1:" + port(Port.ENGINE_GRPC));
        variables.put("SPRING_MAIL_HOST", LOOPBACK);
        variables.put("SPRING_MAIL_PORT", port(Port.SMTP));
        // Who tries it out in the evening wants to see the letters, and a moved clock may never stop at an hour of
        // work.
        variables.put("ARSHJUL_LETTER_WINDOW_OPENS", "00:00");
        variables.put("ARSHJUL_LETTER_WINDOW_CLOSES", "00:00");
    }

    /** Who calls others in its own name, and as whom. */
    private void machine(Part part, Map<String, String> variables) {
        variables.put("ARSHJUL_MACHINE_CLIENTID", part.process());
        variables.put("ARSHJUL_MACHINE_CLIENTSECRET", secrets.client(part.process()));
        variables.put(
                "ARSHJUL_MACHINE_TOKENURI",
                addresses.identity().resolve("/oauth2/token").toString());
    }

    private void portal(Map<String, String> variables) {
        var registration = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOGIN_";
        variables.put(registration + "CLIENTID", Part.PORTAL.process());
        variables.put(registration + "CLIENTSECRET", secrets.client(Part.PORTAL.process()));
        // Plain http on the loopback.
        variables.put("ARSHJUL_WEB_SECURECOOKIES", "false");
        variables.put(
                "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_LOGIN_ISSUERURI",
                addresses.identity().toString());
    }

    private String port(Port port) {
        return "" + options.ports().of(port);
    }
}
