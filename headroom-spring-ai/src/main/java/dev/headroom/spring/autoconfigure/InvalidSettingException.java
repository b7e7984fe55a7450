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
package dev.headroom.spring.autoconfigure;

/** A property has a value that cannot be used. */
final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Setting setting;
    private final String property;
    private final String value;

    InvalidSettingException(Setting setting, String property, Object value) {
        super(property + " must be " + setting.expected() + ", but is \"" + value + "\"");
        this.setting = setting;
        this.property = property;
        this.value = value.toString();
    }

    Setting setting() {
        return setting;
    }

    /** The property, or the element of a property that is a list. */
    String property() {
        return property;
    }

    /** Its value, as it was understood. */
    String value() {
        return value;
    }
}
