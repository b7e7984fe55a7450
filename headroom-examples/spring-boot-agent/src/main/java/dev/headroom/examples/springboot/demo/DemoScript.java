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
package dev.headroom.examples.springboot.demo;

import dev.headroom.examples.scripted.LeakInvestigator;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import java.util.regex.Pattern;

/** The model of the demo: investigates the leak, and says so when it is asked about anything else. Stateless. */
final class DemoScript implements Script {

    private static final Pattern ABOUT_THE_LEAK =
            Pattern.compile("leak|memory|cause|fix|paper|literature|thread|\\d\\d:\\d\\d", Pattern.CASE_INSENSITIVE);
    private static final int QUOTED = 80;

    private final Script investigator = new LeakInvestigator();

    DemoScript() {}

    @Override
    public ModelReply reply(ModelRequest request) {
        String question = request.lastUserText();
        return ABOUT_THE_LEAK.matcher(question).find()
                ? investigator.reply(request)
                : ModelReply.text(
                        "I am a script and know only about the memory leak of the worker pool, nothing about \""
                                + beginning(question)
                                + "\". Ask for its cause, its fix and the literature, or how many threads"
                                + " were running at a minute between 16:00 and 16:59.");
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "...";
    }
}
