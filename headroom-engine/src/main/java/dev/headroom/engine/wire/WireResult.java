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
package dev.headroom.engine.wire;

/** What came of reading a request body: the body, or the reason why it has to go out as it came. */
public sealed interface WireResult permits WireBody, WireResult.Refused {

    /**
     * The bytes are not a body that can be changed safely.
     *
     * @param reason why, in plain words; never quotes the body
     */
    record Refused(String reason) implements WireResult {}
}
