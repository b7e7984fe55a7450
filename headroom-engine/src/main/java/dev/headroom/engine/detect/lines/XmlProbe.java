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

/**
 * Recognises XML that is no page: a document with an XML declaration, or one whose lines stand within elements that
 * end, few of which are those of HTML. Pure; one pass over the sample.
 */
public final class XmlProbe {

    private static final int FEWEST_TAGS = 4;

    private static final double MOSTLY = 0.6;

    private XmlProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without line breaks
     * @return how much of them a document of XML explains
     */
    public static Evidence look(List<String> sampleLines) {
        String start = TagCount.start(sampleLines);
        boolean declared = start.startsWith("<?xml ") || start.startsWith("<?xml\t");
        if (!start.startsWith("<") || (start.startsWith("<?") && !declared) || start.startsWith("<%")) {
            return Evidence.NONE;
        }
        TagCount tags = TagCount.of(sampleLines);
        if (declared) {
            return tags.tags() > 0 ? new Evidence(Math.max(0.99, tags.share()), "an XML declaration") : Evidence.NONE;
        }
        boolean document = tags.tags() >= FEWEST_TAGS && tags.htmlShare() < MOSTLY && tags.isClosed();
        return document ? new Evidence(tags.share(), tags.tags() + " tags") : Evidence.NONE;
    }
}
