package engine;

import engine.PersonRoles.Example;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.econtacts.privacy.Anonymised;
import org.econtacts.privacy.Anonymiser;
import org.econtacts.privacy.Kind;
import org.econtacts.privacy.Mark;

/** Names of people in annotated court reports, and speed: {@code AnonymiseBench FOLDER [--errors]}. */
public final class AnonymiseBench {

    private static final Set<String> CIVILITIES = Set.of(
            "M",
            "MM",
            "Mme",
            "Mmes",
            "Mlle",
            "Me",
            "Mes",
            "Dr",
            "Docteur",
            "Sir",
            "Lord",
            "Lady",
            "Messrs",
            "Monsieur",
            "Madame",
            "et",
            "of",
            "Mr",
            "Mrs",
            "Justice");

    private AnonymiseBench() {}

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        boolean errors = arguments.length > 1 && arguments[1].equals("--errors");
        List<Report> reports = new ArrayList<>();
        for (String file : List.of("train", "dev")) {
            reports.addAll(read(file, folder.resolve(file + ".tsv")));
        }
        for (boolean spaced : new boolean[] {false, true}) {
            System.out.println(spaced ? "tokens joined by blanks:" : "as running text:");
            Score all = new Score();
            Score dev = new Score();
            for (Report each : reports) {
                Score score = each.score(new Anonymiser(), spaced, errors && !spaced);
                all.add(score);
                if (each.name.startsWith("dev")) {
                    dev.add(score);
                }
                System.out.printf("  %-9s %s%n", each.name, score);
            }
            System.out.printf("  %-9s %s%n", "dev only", dev);
            System.out.printf("  %-9s %s%n", "all", all);
        }
        roles(reports);
        speed(reports);
    }

    /** Persons alone: who is a party and who a judge or lawyer is learnt on all reports but one, tested on that one. */
    private static void roles(List<Report> reports) {
        List<List<Example>> examples = reports.stream().map(Report::examples).toList();
        int found = 0;
        int told = 0;
        int right = 0;
        int persons = 0;
        for (int test = 0; test < reports.size(); test++) {
            List<Example> training = new ArrayList<>();
            for (int i = 0; i < reports.size(); i++) {
                training.addAll(i == test ? List.of() : examples.get(i));
            }
            PersonRoles roles = new PersonRoles(training);
            boolean[] hidden = new boolean[reports.get(test).tokens.size()];
            for (Example each : examples.get(test)) {
                if (roles.isPerson(each, examples.get(test))) {
                    told++;
                    right += each.person() ? 1 : 0;
                    Arrays.fill(hidden, each.first(), each.last() + 1, true);
                }
            }
            Score score = new Score();
            reports.get(test).gold(hidden, score, false);
            found += score.personsHidden;
            persons += score.persons;
        }
        System.out.printf(
                "persons told from judges and lawyers by a learner, %d reports, each tested on what the others"
                        + " taught:%n  recall %d/%d = %s, precision %d/%d = %s%n",
                reports.size(), found, persons, Score.share(found, persons), right, told, Score.share(right, told));
    }

    private static List<Report> read(String name, Path file) throws Exception {
        List<Report> reports = new ArrayList<>();
        Report current = new Report("");
        boolean begins = true;
        for (String line : Files.readAllLines(file)) {
            int cut = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
            if (cut < 0) {
                current.tokens.add(new Token("\n", "O"));
                begins = true;
                continue;
            }
            Token token =
                    new Token(line.substring(0, cut), line.substring(cut + 1).strip());
            if (begins && token.text.equals("PROCÉDURE")) {
                current = new Report(name + " " + (reports.size() + 1));
                reports.add(current);
            }
            current.tokens.add(token);
            begins = false;
        }
        return reports;
    }

    private static void speed(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4_000_000) {
            reports.forEach(each -> text.append(each.text(false)));
        }
        Anonymiser anonymiser = new Anonymiser();
        String whole = text.toString();
        int bytes = whole.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < 7; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (int at = 0; at + 2000 <= whole.length(); at += 2000) {
                anonymiser.anonymise(whole.substring(at, at + 2000));
            }
            best = Math.max(best, bytes / 1e6 / ((clock.getCurrentThreadCpuTime() - start) / 1e9));
        }
        System.out.printf(
                "speed: %.1f MB/s of processor time on one thread, texts of 2,000 characters, best of 7%n", best);
    }

    private record Token(String text, String tag) {
        boolean isWord() {
            return Character.isLetter(text.charAt(0));
        }

        boolean isNameWord() {
            return isWord() && !CIVILITIES.contains(text);
        }

        boolean begins(String label) {
            return tag.equals("B-" + label);
        }

        boolean in(String label) {
            return tag.endsWith("-" + label);
        }

        boolean inPeople() {
            return in("PER") || in("LEGAL_PROFESSIONAL");
        }
    }

    private static final class Score {
        int persons;
        int personsHidden;
        int professionals;
        int professionalsHidden;
        int marks;
        int right;
        int nameWords;
        int nameWordsHidden;
        int hiddenWords;

        void add(Score other) {
            persons += other.persons;
            personsHidden += other.personsHidden;
            professionals += other.professionals;
            professionalsHidden += other.professionalsHidden;
            marks += other.marks;
            right += other.right;
            nameWords += other.nameWords;
            nameWordsHidden += other.nameWordsHidden;
            hiddenWords += other.hiddenWords;
        }

        @Override
        public String toString() {
            return "persons " + personsHidden + "/" + persons + " = " + share(personsHidden, persons)
                    + ", professionals "
                    + professionalsHidden + "/" + professionals + " = " + share(professionalsHidden, professionals)
                    + ", precision " + right + "/" + marks + " = " + share(right, marks) + ", words recall "
                    + share(nameWordsHidden, nameWords) + " precision " + share(nameWordsHidden, hiddenWords);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "-" : String.format("%.3f", (double) part / whole);
        }
    }

    private static final class Report {
        final String name;
        final List<Token> tokens = new ArrayList<>();
        private int[] starts = new int[0];

        Report(String name) {
            this.name = name;
        }

        String text(boolean spaced) {
            StringBuilder text = new StringBuilder();
            starts = new int[tokens.size()];
            String before = "\n";
            for (int i = 0; i < tokens.size(); i++) {
                String each = tokens.get(i).text;
                if (!each.equals("\n") && !before.equals("\n") && (spaced || isApart(before, each))) {
                    text.append(' ');
                }
                starts[i] = text.length();
                text.append(each);
                before = each;
            }
            return text.toString();
        }

        private static boolean isApart(String before, String each) {
            boolean after = Set.of("(", "[", "-", "/", "'", "’", "\"").contains(before) && !before.equals("\"");
            boolean close = Set.of(",", ".", ")", "]", "-", "/", "'", "’").contains(each);
            return !after && !close;
        }

        Score score(Anonymiser anonymiser, boolean spaced, boolean errors) {
            String text = text(spaced);
            Anonymised result = anonymiser.anonymise(text);
            boolean[] hidden = new boolean[tokens.size()];
            Score score = new Score();
            for (Mark mark : result.marks()) {
                mark(mark, hidden, score, errors, text);
            }
            gold(hidden, score, errors);
            return score;
        }

        private void mark(Mark mark, boolean[] hidden, Score score, boolean errors, String text) {
            if (mark.kind() != Kind.NAME) {
                return;
            }
            score.marks++;
            boolean right = true;
            for (int i = 0; i < starts.length; i++) {
                Token token = tokens.get(i);
                if (starts[i] < mark.end() && starts[i] + token.text.length() > mark.start()) {
                    hidden[i] = true;
                    if (token.isNameWord()) {
                        score.hiddenWords++;
                        right &= token.inPeople();
                    }
                }
            }
            score.right += right ? 1 : 0;
            if (errors && !right) {
                System.out.println("    not a person: "
                        + text.substring(Math.max(0, mark.start() - 40), mark.start())
                                .replace('\n', '|') + "<<"
                        + text.substring(mark.start(), mark.end()) + ">>"
                        + text.substring(mark.end(), Math.min(text.length(), mark.end() + 20))
                                .replace('\n', '|'));
            }
        }

        List<Example> examples() {
            Anonymised result = new Anonymiser().anonymise(text(false));
            List<Example> examples = new ArrayList<>();
            for (Mark mark : result.marks()) {
                int first = 0;
                while (starts[first] + tokens.get(first).text.length() <= mark.start()) {
                    first++;
                }
                int last = first;
                while (last + 1 < starts.length && starts[last + 1] < mark.end()) {
                    last++;
                }
                if (mark.kind() == Kind.NAME) {
                    boolean person = tokens.subList(first, last + 1).stream()
                            .filter(Token::isNameWord)
                            .allMatch(token -> token.in("PER"));
                    List<String> features = features(first, last);
                    long times = result.marks().stream()
                            .filter(each -> each.label().equals(mark.label()))
                            .count();
                    features.add("times " + Math.min(4, times));
                    features.add("tenth " + 10 * first / tokens.size());
                    examples.add(new Example(name, mark.label(), first, last, person, features));
                }
            }
            return examples;
        }

        private List<String> features(int first, int last) {
            List<String> features = new ArrayList<>(List.of("bias"));
            features.add("words " + (last - first));
            String shape = tokens.get(first).text.length() == 1 ? "initial" : first == last ? "surname" : "names";
            features.add(shape);
            features.add(shape + " after " + word(first - 1) + word(first - 2));
            boolean civil = CIVILITIES.contains(word(first - 1)) || CIVILITIES.contains(word(first - 2));
            features.add(shape + " civil " + civil);
            features.add(shape + " civil " + civil + " then " + word(last + 1));
            features.add(
                    "line " + word(first - 1).equals("\n") + word(first - 2).equals("\n"));
            for (int i = 1; i <= 5; i++) {
                String before = word(first - i);
                String after = word(last + i);
                features.add("before " + before);
                features.add("after " + after);
                if (i <= 2) {
                    features.add("at -" + i + " " + before);
                    features.add("at +" + i + " " + after);
                }
            }
            return features;
        }

        /** Small words as they are, names and numbers by their shape: nothing of who is named is learnt. */
        private String word(int i) {
            String text = i < 0 || i >= tokens.size() ? "" : tokens.get(i).text;
            boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
            boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
            return digit ? "0" : capital && !CIVILITIES.contains(text) ? "Aa" : text;
        }

        private void gold(boolean[] hidden, Score score, boolean errors) {
            for (int i = 0; i < tokens.size(); i++) {
                String label = tokens.get(i).begins("PER") ? "PER" : "LEGAL_PROFESSIONAL";
                if (tokens.get(i).inPeople() && tokens.get(i).isNameWord()) {
                    score.nameWords++;
                    score.nameWordsHidden += hidden[i] ? 1 : 0;
                }
                if (!tokens.get(i).begins(label)) {
                    continue;
                }
                boolean whole = true;
                StringBuilder words = new StringBuilder();
                for (int j = i; j == i || j < tokens.size() && tokens.get(j).tag.equals("I-" + label); j++) {
                    words.append(tokens.get(j).text).append(' ');
                    whole &= hidden[j] || !tokens.get(j).isNameWord();
                }
                count(score, label, whole);
                if (errors && !whole) {
                    System.out.println("    left " + label + ": " + around(i) + " => " + words);
                }
            }
        }

        private String around(int i) {
            StringBuilder words = new StringBuilder();
            for (int j = Math.max(0, i - 6); j < Math.min(tokens.size(), i + 6); j++) {
                words.append(tokens.get(j).text.strip()).append(' ');
            }
            return words.toString();
        }

        private static void count(Score score, String label, boolean whole) {
            if (label.equals("PER")) {
                score.persons++;
                score.personsHidden += whole ? 1 : 0;
            } else {
                score.professionals++;
                score.professionalsHidden += whole ? 1 : 0;
            }
        }
    }
}
