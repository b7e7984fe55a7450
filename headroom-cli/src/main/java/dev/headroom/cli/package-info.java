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
/**
 * The {@code headroom} command. In flow arguments, a file or standard input; out flow bytes on standard output, one
 * line on standard error if something is wrong, and an exit code: 0 for success, 1 for a failed check, 2 for bad usage.
 * Start reading at {@link dev.headroom.cli.Headroom}; one class a subcommand.
 */
@NullMarked
package dev.headroom.cli;

import org.jspecify.annotations.NullMarked;
