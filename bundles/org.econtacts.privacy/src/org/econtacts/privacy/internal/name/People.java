package org.econtacts.privacy.internal.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who: mentions that share a surname are one person, unless their first names or their sexes differ.
 */
final class People {

    /** Of one surname, so that many of them do not cost squared time. */
    private static final int MOST = 50;

    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private int count;

    /**
     * The key of the person whom a mention names.
     *
     * @param surnames all words but first names and initials
     * @param firstNames words that are first names; they count as surnames when there is no other
     * @param sex a flag of the lexicon, or 0
     */
    String person(List<String> surnames, List<String> firstNames, int sex) {
        List<String> names = surnames.isEmpty() ? firstNames : surnames;
        Set<String> first = new HashSet<>(surnames.isEmpty() ? List.of() : firstNames);
        for (String name : names) {
            for (Person each : bySurname.getOrDefault(name, List.of())) {
                if (each.admits(first, sex)) {
                    return join(each, names, firstNames, sex);
                }
            }
        }
        for (String name : surnames.isEmpty() ? List.<String>of() : firstNames) {
            for (Person each : bySurname.getOrDefault(name, List.of())) {
                if (each.firstNames.isEmpty() && each.admits(first, sex)) {
                    return join(each, names, firstNames, sex);
                }
            }
        }
        return join(new Person("person " + ++count), names, firstNames, sex);
    }

    private String join(Person person, List<String> names, List<String> firstNames, int sex) {
        Set<String> first = names.equals(firstNames) ? Set.of() : Set.copyOf(firstNames);
        person.learn(first, sex);
        register(names, firstNames, person);
        return person.key;
    }

    private void register(List<String> names, List<String> firstNames, Person person) {
        names.forEach(name -> add(name, person));
        firstNames.forEach(name -> add(name, person));
    }

    private void add(String name, Person person) {
        List<Person> known = bySurname.computeIfAbsent(name, each -> new ArrayList<>());
        if (known.size() < MOST && !known.contains(person)) {
            known.add(person);
        }
    }

    /** What is known of one person so far. */
    private static final class Person {

        private final String key;
        private final Set<String> firstNames = new HashSet<>();
        private int sex;

        Person(String key) {
            this.key = key;
        }

        boolean admits(Set<String> first, int otherSex) {
            boolean sameSex = sex == 0 || otherSex == 0 || sex == otherSex;
            boolean sameName =
                    first.isEmpty() || firstNames.isEmpty() || first.stream().anyMatch(firstNames::contains);
            return sameSex && sameName;
        }

        void learn(Set<String> first, int otherSex) {
            firstNames.addAll(first);
            sex = sex == 0 ? otherSex : sex;
        }
    }
}
