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
package dev.headroom.engine.ccr.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.xml.XmlSamples;
import org.junit.jupiter.api.Test;

class XmlRowSourceTest {

    private static final Asking REPORT = new Asking(XmlSamples.report(30));

    @Test
    void givesElementsAsTheyStandInTheDocument() throws QueryException {
        assertThat(REPORT.rows("2"))
                .isEqualTo("2: <testcase name=\"keepsOrder37\" classname=\"com.example.OrderTest\" time=\"0.53\"/>");
    }

    @Test
    void findsElementsByAttributesAndByWhatIsInThem() throws QueryException {
        assertThat(REPORT.matching("failure.type = 'AssertionError'")).isEqualTo("11,16");
        assertThat(REPORT.matching("name = 'keepsOrder37'")).isEqualTo("2");
        assertThat(REPORT.matching("time > 0.8")).isEqualTo("3,10,19,21,30");
    }

    @Test
    void countsElements() throws QueryException {
        assertThat(REPORT.select("count(*), count(failure.type)"))
                .contains("30")
                .contains("2");
    }

    @Test
    void otherDocumentsAreLines() throws QueryException {
        Asking settings = new Asking(XmlSamples.settings(30));

        assertThat(settings.rows("2")).isEqualTo("2: <settings>");
    }
}
