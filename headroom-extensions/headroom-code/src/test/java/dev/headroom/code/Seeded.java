/*
 * Copyright 2026 The Headroom Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
 * with the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */
package dev.headroom.code;

import dev.headroom.code.outline.Language;
import java.util.Random;

/** Sources made of functions with bodies of several lines, by a seed. */
final class Seeded {

    private Seeded() {}

    /** The name of a function. */
    static String name(int i) {
        return "stepPart" + i;
    }

    /** What stands in the middle of its body, and nowhere else. */
    static String mark(int i) {
        return "mark = " + (70_000 + i);
    }

    /** Functions, some with comments, some of which call each other; in Java within a class. */
    static String source(Language language, int functions, Random random) {
        StringBuilder out = new StringBuilder(
                switch (language) {
                    case JAVA -> "final class Steps {\n\n";
                    case C -> "#include <stdio.h>\n\n";
                    default -> "";
                });
        for (int i = 0; i < functions; i++) {
            if (random.nextInt(3) > 0) {
                out.append(language == Language.JAVA ? "    " : "")
                        .append(language.comment())
                        .append(" Takes part ")
                        .append(i)
                        .append(" of the way and says how far it came, also when it had to turn around.\n");
            }
            String body = mark(i);
            String callee = random.nextInt(3) == 0 ? name(random.nextInt(4)) : "round";
            out.append(
                    function(language, name(i), 3 + random.nextInt(9), callee).replace("mark = 0", body));
        }
        return out.append(language == Language.JAVA ? "}\n" : "").toString();
    }

    /** A function of one parameter that calls another. */
    static String function(Language language, String name, int lines, String callee) {
        String pad = language == Language.JAVA ? "    " : "";
        StringBuilder out =
                new StringBuilder(pad).append(signature(language, name)).append('\n');
        String end = language == Language.PYTHON ? "\n" : ";\n";
        String let = switch (language) {
            case PYTHON, GO -> "";
            case RUST -> "let ";
            case TYPESCRIPT, JAVASCRIPT -> "const ";
            default -> "int ";
        };
        String sign = language == Language.GO ? " := " : " = ";
        for (int i = 0; i < lines; i++) {
            out.append(pad).append("    ").append(let).append("value").append(i).append(sign);
            out.append(callee).append("(x) * ").append(i + 3).append(end);
        }
        out.append(pad).append("    ").append(let).append("mark = 0").append(end);
        out.append(pad).append("    return value0 + mark").append(end);
        return out.append(language == Language.PYTHON ? "\n" : pad + "}\n\n").toString();
    }

    /** The line that starts a function, without its indentation. */
    static String signature(Language language, String name) {
        return switch (language) {
            case PYTHON -> "def " + name + "(x):";
            case JAVASCRIPT -> "function " + name + "(x) {";
            case TYPESCRIPT -> "export function " + name + "(x: number): number {";
            case JAVA -> "static int " + name + "(int x) {";
            case GO -> "func " + name + "(x int) int {";
            case RUST -> "pub fn " + name + "(x: u32) -> u32 {";
            default -> "int " + name + "(int x) {";
        };
    }
}
