package se.arshjul.planservice.implementation;

import java.util.List;
import java.util.stream.IntStream;

/** An item of a list that is made as a whole, with its place from 1. */
record Numbered<T>(int number, T item) {

    /** At most so many of those after a place. */
    static <T> List<Numbered<T>> after(List<T> all, long place, int most) {
        return IntStream.rangeClosed(1, all.size())
                .filter(number -> number > place)
                .limit(most)
                .mapToObj(number -> new Numbered<>(number, all.get(number - 1)))
                .toList();
    }
}
