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
package dev.headroom.engine.detect;

import dev.headroom.engine.internal.xml.XmlDocument;
import dev.headroom.engine.internal.xml.XmlText;
import java.util.Optional;

/**
 * Finds the documents of XML that are tables of elements, for retrieval: what is left out of these are rows, of other
 * documents lines. Stateless, thread-safe; linear in the text.
 */
public final class XmlTables {

    private XmlTables() {}

    /**
     * Finds out whether a text is such a document, and reads it.
     *
     * @param text any text
     * @return the document; empty when the text is none
     */
    public static Optional<XmlDocument> find(String text) {
        return ContentDetector.detect(text).kind() == ContentKind.XML
                ? XmlText.read(text).document().filter(XmlDocument::isTable)
                : Optional.empty();
    }
}
