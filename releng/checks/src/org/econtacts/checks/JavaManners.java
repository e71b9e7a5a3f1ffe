package org.econtacts.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What conventions ask of a Java file and a compiler does not see. Relies on the formatter's layout. */
final class JavaManners {

    static final int FILE_LINES = 400;
    static final int METHOD_LINES = 60;

    private static final Set<String> KINDS = Set.of(
            "handlers",
            "views",
            "parts",
            "dialogs",
            "commands",
            "impl",
            "util",
            "utils",
            "helpers",
            "managers",
            "misc");
    private static final Pattern EMPTY_NAME =
            Pattern.compile("I[A-Z][a-z]\\w*|\\w+(Impl|Manager|Helper|Utils?)|Activator");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) .*");
    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|interface|enum) \\w+.*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private static final Pattern STATIC_STATE = Pattern.compile(
            "(?m)^ +(?:private |protected |public )?(?:volatile )?static (?!final )(?:volatile )?[\\w.<>\\[\\], ?]+ \\w+(?: = .*)?;$");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO(?:DO)|FIX(?:ME)|X{3})\\b|@(?:Disabled)\\b");

    private JavaManners() {}

    /** What is wrong with a file, one sentence each. */
    static List<String> breaches(SourceFile file) {
        List<String> breaches = new ArrayList<>();
        if (file.lines().size() > FILE_LINES) {
            breaches.add(file.name() + " has " + file.lines().size() + " lines, " + FILE_LINES + " are allowed");
        }
        if (EMPTY_NAME.matcher(file.name().replace(".java", "")).matches()) {
            breaches.add(file.name() + " has a name that says nothing");
        }
        Matcher named = PACKAGE.matcher(file.text());
        if (named.find()
                && KINDS.contains(named.group(1).substring(named.group(1).lastIndexOf('.') + 1))) {
            breaches.add(file.name() + " is in a package cut by kind: " + named.group(1));
        }
        if (!isTest(file) && STATIC_STATE.matcher(file.text()).find()) {
            breaches.add(file.name() + " keeps state in a static field");
        }
        if (UNFINISHED.matcher(file.text()).find()) {
            breaches.add(file.name() + " is not finished: " + UNFINISHED.pattern());
        }
        breaches.addAll(longMethods(file));
        return breaches;
    }

    /** JUnit shares costly things among tests in static fields. */
    private static boolean isTest(SourceFile file) {
        return file.path().toString().contains(".tests");
    }

    /** A public type without a comment; not asked of tests. */
    static List<String> undocumented(SourceFile file) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (PUBLIC_TYPE.matcher(lines.get(i)).matches()) {
                return isDocumented(lines, i) ? List.of() : List.of(file.name() + " has no comment on its public type");
            }
        }
        return List.of();
    }

    private static boolean isDocumented(List<String> lines, int type) {
        for (int i = type - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
            if (lines.get(i).endsWith("*/")) {
                return true;
            }
        }
        return false;
    }

    /** Members are blocks that open and close at the same indentation, below a type. */
    private static List<String> longMethods(SourceFile file) {
        List<String> breaches = new ArrayList<>();
        List<String> lines = file.lines();
        for (int end = 0; end < lines.size(); end++) {
            String closing = lines.get(end);
            int indent = closing.indexOf('}');
            if (indent < 4 || !closing.strip().equals("}")) {
                continue;
            }
            int start = opening(lines, end, indent);
            if (end - start + 1 > METHOD_LINES && isMember(lines, start, indent)) {
                breaches.add(file.name() + ":" + (start + 1) + " is a method of " + (end - start + 1) + " lines, "
                        + METHOD_LINES + " are allowed");
            }
        }
        return breaches;
    }

    private static int opening(List<String> lines, int end, int indent) {
        for (int i = end - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (!line.isBlank() && indentation(line) == indent && !line.strip().startsWith(")")) {
                return i;
            }
        }
        return 0;
    }

    /** Not a type, and directly inside one. */
    private static boolean isMember(List<String> lines, int start, int indent) {
        if (TYPE.matcher(lines.get(start)).matches()) {
            return false;
        }
        for (int i = start - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (!line.isBlank() && indentation(line) < indent) {
                return TYPE.matcher(line).matches();
            }
        }
        return false;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
