package se.arshjul.followupservice.aggregation;

/** How many were asked, the denominator, and what became of them. */
public record ResponseRate(Among among, int asked, int answered, int declined, int noResponse) {}
