package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final Likeness likeness = new Likeness(
            Language.of("en"),
            lessons(
                    "Will it rain in Paris tomorrow?",
                    "Is it going to rain on Sunday?",
                    "Does it rain often in Rome?",
                    "Play some songs by that band"));

    private static List<Lesson> lessons(String... texts) {
        return Stream.of(texts)
                .map(text -> new Lesson(text, new Tokenizer().read(text).whole(), 1, Lesson.Kind.IS, 1))
                .toList();
    }

    private double nearest(String sentence) {
        return likeness.nearest(new Tokenizer().read(sentence).whole());
    }

    @Test
    void theSameWordsAreQuiteAlikeInWhateverOrder() {
        assertEquals(1, nearest("Tomorrow in Paris, will it rain?"), 1e-9);
    }

    @Test
    void pluralsAndEndingsDoNotMatter() {
        assertEquals(1, nearest("Play some song by that band."), 1e-9);
    }

    @Test
    void nothingInCommonIsNothingAlike() {
        assertEquals(0, nearest("The oak is four hundred years old."));
    }

    @Test
    void commonWordsAloneMakeNothingAlike() {
        assertEquals(0, nearest("Is it in that?"));
    }

    @Test
    void aRareWordInCommonMakesMoreAlikeThanAFrequentOne() {
        assertTrue(nearest("Rome zzz") > nearest("rain zzz"));
    }

    @Test
    void wordsThatNoTextHasMakeItLessLike() {
        assertTrue(nearest("rain in Paris with yyy and zzz") < nearest("rain in Paris"));
    }
}
