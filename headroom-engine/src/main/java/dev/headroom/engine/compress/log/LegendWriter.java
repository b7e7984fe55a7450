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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes patterns, each below the one it goes on from, and the letters of values. */
final class LegendWriter {

    private static final int LONGEST_NAME = 12;

    private final Plan plan;
    private final LogTokens tokens;
    private final Map<Integer, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of("time", "clock"));
    private final Chars out;
    private boolean time;
    private boolean clock;
    private boolean valued;
    private boolean same;
    private boolean open;
    private boolean coded;

    LegendWriter(Plan plan, Chars out) {
        this.plan = plan;
        this.tokens = plan.tokens();
        this.out = out;
    }

    void write() {
        Map<Pattern, List<Pattern>> below = new HashMap<>();
        List<Pattern> top = new ArrayList<>();
        for (Pattern pattern : plan.legend()) {
            Pattern parent = pattern.parent();
            (parent == null ? top : below.computeIfAbsent(parent, key -> new ArrayList<>())).add(pattern);
        }
        write(top, below, 0);
        for (int variable = 0; variable < plan.links().size(); variable++) {
            if (plan.codes().isCoded(variable)) {
                out.append('{').append(name(variable)).append("}:\n");
                coded = true;
                plan.codes()
                        .lines(variable)
                        .forEach(line -> out.append(' ').append(line).append('\n'));
            }
        }
    }

    private void write(List<Pattern> patterns, Map<Pattern, List<Pattern>> below, int depth) {
        for (Pattern pattern : patterns) {
            out.append(" ".repeat(depth)).append(pattern.code()).append('=');
            text(pattern);
            out.append('\n');
            write(below.getOrDefault(pattern, List.of()), below, depth + 1);
        }
    }

    private void text(Pattern pattern) {
        for (int position = pattern.start(); position < pattern.depth(); position++) {
            int slot = plan.items().slot(pattern.message(), position);
            if (slot == Items.TEXT) {
                out.append(plan.items().text(pattern.message(), position).replace("{", "{{"));
            } else {
                value(pattern, position, slot);
            }
        }
        if (pattern.isOpen()) {
            open = true;
            out.append(LogLegend.REST);
        }
    }

    private void value(Pattern pattern, int position, int slot) {
        int variable = plan.links().variable(slot);
        if (variable == Links.TIME) {
            int line = plan.messages().firstLine(pattern.message());
            int from = tokens.start(tokens.firstToken(line) + position);
            time = true;
            out.append(tokens.text(), from, plan.times().date()).append("{time}");
            return;
        }
        if (variable == Links.CLOCK) {
            clock = true;
            out.append("{clock}");
            return;
        }
        Variables values = plan.variables();
        int from = values.model(variable);
        int to = values.modelEnd(variable);
        append(from, values.prefix(variable));
        boolean hasName = values.slots(variable) > 1 || plan.codes().isCoded(variable);
        boolean repeats = plan.links().repeatsAlways(slot);
        same |= repeats;
        valued = true;
        out.append('{')
                .append(repeats ? "=" : "")
                .append(hasName ? name(variable) : "")
                .append('}');
        append(to - values.suffix(variable), values.suffix(variable));
    }

    private void append(int from, int length) {
        out.append(String.valueOf(tokens.text(), from, length).replace("{", "{{"));
    }

    /** A variable is called after what its first value is, or after the word in front of it. */
    private String name(int variable) {
        String known = names.get(variable);
        if (known != null) {
            return known;
        }
        String base = ValueNames.of(
                tokens.text(),
                plan.variables().model(variable),
                plan.variables().modelEnd(variable),
                LONGEST_NAME);
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + i;
        }
        names.put(variable, name);
        return name;
    }

    /** What the marks mean that the legend and the lines have; empty if there is no legend. */
    String meanings() {
        if (plan.legend().isEmpty()) {
            return "";
        }
        StringBuilder meanings =
                new StringBuilder("letters and values stand for that pattern with the values in its {}");
        if (time) {
            meanings.append("; in front the time as far as it changed");
        }
        if (clock) {
            meanings.append("; {clock} is that of {time}");
        }
        if (valued) {
            meanings.append("; = is the last value of that {name} again");
        }
        if (same) {
            meanings.append(", {=name} always is");
        }
        if (open) {
            meanings.append("; {..} is the rest of the line, and patterns below go on there");
        }
        if (coded) {
            meanings.append("; small letters stand for values listed below {name}:");
        }
        return meanings.append("; other lines are verbatim").toString();
    }
}
