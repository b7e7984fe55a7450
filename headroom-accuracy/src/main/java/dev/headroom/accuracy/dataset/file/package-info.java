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
 * Files of data sets: found in a folder, fetched from a mirror or taken from the samples inside the program, compared
 * with their checksums, and read record by record.
 *
 * <p>In: the name of a data set and {@link dev.headroom.accuracy.dataset.LoadOptions}. Out: {@link
 * dev.headroom.accuracy.dataset.file.Entry}s for a loader, which makes cases of them. Start reading at {@link
 * dev.headroom.accuracy.dataset.file.FileDataset}.
 */
@NullMarked
package dev.headroom.accuracy.dataset.file;

import org.jspecify.annotations.NullMarked;
