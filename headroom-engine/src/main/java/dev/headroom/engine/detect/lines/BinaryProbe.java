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

import dev.headroom.engine.internal.binary.DataShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for data that nobody reads: base64, hexadecimal, keys and certificates, minified code, control characters. A
 * long line counts as the many rows that it takes on a screen. Pure; linear in the sample.
 */
public final class BinaryProbe {

    private static final int COLUMNS = 120;

    private BinaryProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without their breaks
     * @return how much of it is such data
     */
    public static Evidence look(List<String> sampleLines) {
        Map<DataShape, Long> rows = new EnumMap<>(DataShape.class);
        boolean inPem = false;
        for (String line : sampleLines) {
            String content = line.strip();
            if (!content.isEmpty()) {
                DataShape shape = shape(content, inPem);
                inPem = shape == DataShape.PEM_BEGIN || (inPem && shape != DataShape.PEM_END);
                rows.merge(shape, (long) (content.length() + COLUMNS - 1) / COLUMNS, Long::sum);
            }
        }
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long data = all - rows.getOrDefault(DataShape.NONE, 0L);
        return data == 0 ? Evidence.NONE : new Evidence((double) data / all, data + " of " + all + " rows of data");
    }

    private static DataShape shape(String line, boolean inPem) {
        char[] text = line.toCharArray();
        DataShape shape = DataShape.of(text, 0, text.length);
        boolean body = inPem && shape == DataShape.NONE && DataShape.isAlphabet(text, 0, text.length);
        return body ? DataShape.BASE64 : shape;
    }
}
