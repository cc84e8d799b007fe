package se.arshjul.actorservice.session;

import java.time.Instant;

/** A token that says for whom somebody acts; {@code person} is {@code people/{person}}. */
record Permission(String token, Instant expireTime, Capacity capacity, String person) {}
