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
package dev.headroom.engine.detect.lines;

import java.util.List;
import java.util.Locale;

/**
 * Recognises pages: documents that start as HTML does, and fragments whose tags are those of HTML. Whatever stands in a
 * document, scripts and styles too, belongs to it. Pure; one pass over the sample.
 */
public final class HtmlProbe {

    private static final int FEWEST_TAGS = 6;

    /** Where the document may start behind an XML declaration, comments and blank lines. */
    private static final int LINES_BEFORE = 8;

    private static final double MOSTLY = 0.6;

    private HtmlProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without line breaks
     * @return how much of them a page explains
     */
    public static Evidence look(List<String> sampleLines) {
        String start = TagCount.start(sampleLines);
        if (!start.startsWith("<") || isCode(start)) {
            return Evidence.NONE;
        }
        if (isDocument(sampleLines)) {
            return new Evidence(1, "starts as a page");
        }
        TagCount tags = TagCount.of(sampleLines);
        boolean page = tags.tags() >= FEWEST_TAGS && tags.htmlShare() >= MOSTLY && tags.isClosed();
        return page && !start.startsWith("<?xml")
                ? new Evidence(tags.share(), tags.tags() + " tags of HTML")
                : Evidence.NONE;
    }

    /** Languages that wrap HTML in code of their own. */
    private static boolean isCode(String start) {
        return start.startsWith("<?php")
                || start.startsWith("<?=")
                || start.startsWith("<%")
                || start.startsWith("<script")
                || start.startsWith("<template");
    }

    private static boolean isDocument(List<String> sampleLines) {
        int seen = 0;
        for (String line : sampleLines) {
            if (line.isBlank()) {
                continue;
            }
            if (++seen > LINES_BEFORE) {
                return false;
            }
            String text = line.substring(0, Math.min(line.length(), 400)).toLowerCase(Locale.ROOT);
            if (has(text, "<!doctype html") || has(text, "<html") || (seen == 1 && has(text, "<head"))) {
                return true;
            }
            if (!text.stripLeading().startsWith("<") && seen == 1) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(String text, String opening) {
        int at = text.indexOf(opening);
        int end = at + opening.length();
        return at >= 0 && (end >= text.length() || text.charAt(end) == '>' || text.charAt(end) <= ' ');
    }
}
