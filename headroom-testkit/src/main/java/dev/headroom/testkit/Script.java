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
package dev.headroom.testkit;

/**
 * The scripted model: what it answers to a request. Called by several threads at once when clients are; scripts of
 * {@link Scripts} are fit for that.
 */
@FunctionalInterface
public interface Script {

    /**
     * Answers a request. An exception of the script is reported to the client with status 400, which clients do not
     * retry, and kept in {@link ScriptedModelServer#scriptFailures()}.
     */
    ModelReply reply(ModelRequest request);
}
