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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.List;

/** What is read rather than searched: a web page, the transcript of a meeting, a source file. */
public final class Readings {
    private static final List<String> SUBJECTS =
            List.of("the warehouse", "our carrier", "the new tariff", "the returns desk", "the catalog import");
    private static final List<String> PREDICATES = List.of(
            "needs another week before anybody can judge it",
            "works as it did last quarter, and nobody has complained",
            "was discussed with the regional offices at some length",
            "is described in the handbook, though not in much detail",
            "will be looked at again when the figures are complete");
    private static final List<String> SPEAKERS = List.of("Chair", "Operations", "Finance", "Support");

    private Readings() {}

    /**
     * A web page: an article among menus, scripts, styles and advertisements.
     *
     * @param paragraphs how many the article has
     * @param seed       decides what they say
     * @return the page
     */
    public static String page(int paragraphs, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
        out.append("<title>How parcels are priced</title>\n<style>\n");
        for (int i = 0; i < 120; i++) {
            out.append(".c")
                    .append(i)
                    .append("{margin:")
                    .append(draw.between(0, 40))
                    .append("px;color:#");
            out.append(SourceNames.hash(draw, 6)).append("}\n");
        }
        out.append("</style>\n<script>window.__state={");
        for (int i = 0; i < 150; i++) {
            out.append("\"k")
                    .append(i)
                    .append("\":\"")
                    .append(SourceNames.hash(draw, 24))
                    .append("\",");
        }
        out.append("\"end\":1};</script>\n</head>\n<body>\n<nav class=\"menu\"><ul>\n");
        for (String thing : SourceNames.THINGS) {
            out.append("<li class=\"item\"><a href=\"/topics/")
                    .append(thing)
                    .append("\">")
                    .append(thing);
            out.append("</a></li>\n");
        }
        out.append("</ul></nav>\n<article class=\"content c1 c7\">\n<h1>How parcels are priced</h1>\n");
        for (int i = 0; i < paragraphs; i++) {
            if (i % 6 == 0) {
                out.append("<h2>Part ").append(i / 6 + 1).append("</h2>\n");
            }
            out.append("<p class=\"c").append(i).append("\">").append(sentences(4, draw));
            out.append(i == paragraphs / 2 ? " A parcel of more than 31.5 kg is refused at the counter." : "");
            out.append("</p>\n");
        }
        out.append("</article>\n<aside class=\"ads\">Subscribe to our newsletter!</aside>\n<footer>\n");
        for (int i = 0; i < 40; i++) {
            out.append("<a class=\"foot c")
                    .append(i)
                    .append("\" href=\"/legal/")
                    .append(i)
                    .append("\">Notice ");
            out.append(i).append("</a>\n");
        }
        return out.append("</footer>\n</body>\n</html>\n").toString();
    }

    /**
     * The transcript of a meeting.
     *
     * @param remarks how many, at least 10
     * @param seed    decides what is said
     * @return a remark a line
     */
    public static String transcript(int remarks, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < remarks; i++) {
            out.append(draw.oneOf(SPEAKERS)).append(": ").append(sentences(draw.between(1, 5), draw));
            out.append(i == remarks * 2 / 3 ? " We agreed to lend Leipzig 14 forklifts until the end of March." : "");
            out.append('\n');
        }
        return out.toString();
    }

    private static String sentences(int count, Draw draw) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String subject = draw.oneOf(SUBJECTS);
            out.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(subject.charAt(0)))
                    .append(subject.substring(1));
            out.append(' ')
                    .append(draw.oneOf(PREDICATES))
                    .append(", item ")
                    .append(draw.between(1, 400))
                    .append('.');
        }
        return out.toString();
    }

    /**
     * A Java source file.
     *
     * @param methods how many methods it has
     * @param seed    decides what they do
     * @return the source
     */
    public static String source(int methods, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder out = new StringBuilder("package com.example.shop.billing.core;\n\nimport java.util.List;\n\n");
        out.append("/** Prices parcels. */\npublic final class ParcelPricing {\n");
        out.append("    private static final int HEAVIEST_GRAMS = 31_500;\n");
        for (int i = 0; i < methods; i++) {
            String type = SourceNames.type(draw);
            out.append("\n    /** Applies the rules of ")
                    .append(type)
                    .append(". */\n    long apply")
                    .append(type);
            out.append(i).append("(List<Long> grams, long base) {\n        long total = base;\n");
            for (int line = draw.between(6, 14); line > 0; line--) {
                out.append("        total += grams.get(")
                        .append(draw.between(0, 9))
                        .append(") * ");
                out.append(draw.between(2, 99))
                        .append("L / ")
                        .append(draw.between(2, 9))
                        .append(";\n");
            }
            out.append("        return total;\n    }\n");
        }
        return out.append("}\n").toString();
    }
}
