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
package dev.headroom.html.page;

/** Why a part of a page is not shown. The order is that of a receipt. */
public enum LeftOut {
    /** A script, or data for one. */
    SCRIPT,
    /** A style sheet. */
    STYLE,
    /** A drawing, a frame or other media. */
    MEDIA,
    /** Not shown by a browser, or only when something is clicked. */
    HIDDEN,
    /** Menus, breadcrumbs, page numbers, and lists of nothing but links. */
    NAVIGATION,
    /** The head of the site. */
    HEADER,
    /** The foot of the site. */
    FOOTER,
    /** What stands beside the main part. */
    SIDEBAR,
    /** Fields and buttons. */
    FORM,
    /** Questions for consent, for a subscription or a login. */
    NOTICE,
    /** Buttons to share and to follow. */
    SHARING,
    /** Advertisements. */
    ADVERTISEMENT,
    /** Teasers of other pages. */
    RELATED,
    /** What readers wrote below an article. */
    COMMENTS,
    /** Anything else outside of the main part. */
    OUTSIDE
}
