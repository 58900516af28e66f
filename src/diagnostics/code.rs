//! The list of all codes. A code's words stand in `src/messages/<lang>/diagnostics.ftl` under its
//! id: the message is the headline, `.label` stands at the caret, `.other` at the other places,
//! `.help` says what to write instead, `.explain` is what `keste explain` adds.

use super::kinds::{Class, Severity, codes};

codes! {
    // Files and front matter.
    /// A file is not UTF-8. Args: `looks-like` (message), `offset` (the first byte that is none, from 1).
    NotUtf8 = "not-utf8" Error Content;
    /// A NUL or another control character. Args: `code-point`.
    ControlCharacter = "control-character" Error Content;
    /// A content file without front matter.
    NoFrontMatter = "no-front-matter" Error Content;
    /// The front matter is not closed by a line `---`.
    FrontMatterNotClosed = "front-matter-not-closed" Error Content;
    /// A line that begins like a fence and has something after its three hyphens.
    BadFence = "bad-fence" Error Content;
    /// Front matter over the limit. Args: `limit` (kB).
    FrontMatterTooLong = "front-matter-too-long" Error Content;
    /// A body over the limit. Args: `limit` (kB).
    BodyTooLong = "body-too-long" Error Content;
    /// A file in `content/` that belongs to no kind of entry.
    StrayFile = "stray-file" Warning Content;
    /// A copy that a synchronising program made of a file changed twice; it is left out. Args: `path`.
    SyncConflict = "sync-conflict" Warning Content;
    /// Two file names that only some systems tell apart: by case or by how a letter is composed.
    /// Args: `path`, `other`.
    SameFileName = "same-file-name" Error Content;
    /// A file name whose stem is not an address. Args: `stem`.
    BadFileName = "bad-file-name" Error Content;
    /// A file name or a setting names a language that the site does not have. Args: `language`, `known`.
    UnknownLanguage = "unknown-language" Error Content;
    /// A file or a text in a language whose texts are made from those of another one. Args: `language`, `source`.
    MadeLanguage = "made-language" Error Content;

    // YAML.
    /// A tab indents a line.
    YamlTab = "yaml-tab" Error Content;
    /// An unquoted value holds `: `. Args: `key`.
    YamlColon = "yaml-colon" Error Content;
    /// An unquoted value is cut by ` #`. Args: `kept`.
    YamlComment = "yaml-comment" Error Content;
    /// A value begins with a character that YAML keeps for itself. Args: `character`.
    YamlIndicator = "yaml-indicator" Error Content;
    /// A bracket or a quotation mark without its other half. Args: `character`.
    YamlNotClosed = "yaml-not-closed" Error Content;
    /// Any other fault of YAML. Args: `reason` (the parser's English words).
    YamlSyntax = "yaml-syntax" Error Content;
    /// The same key twice. Args: `key`.
    DuplicateKey = "duplicate-key" Error Content;
    /// An anchor, alias, tag, merge key or second document. Args: `what` (message).
    YamlNotAllowed = "yaml-not-allowed" Error Content;
    /// Lists and maps nested too deeply. Args: `limit`.
    YamlTooDeep = "yaml-too-deep" Error Content;
    /// A no-break space or another invisible character in a key. Args: `key`.
    InvisibleInKey = "invisible-in-key" Error Content;

    // Fields.
    /// A key that this kind of entry does not have. Args: `key`.
    UnknownKey = "unknown-key" Error Content;
    /// A value of the wrong type. Args: `key`, `expected` (message), `found` (message).
    WrongType = "wrong-type" Error Content;
    /// A value that cannot be read. Args: `key`, `expected` (message), `value`.
    BadValue = "bad-value" Error Content;
    /// A value that is none of a list's. Args: `key`, `value`, `known`.
    UnknownChoice = "unknown-choice" Error Content;
    /// A number outside its range. Args: `key`, `value`, `from`, `to`.
    OutOfRange = "out-of-range" Error Content;
    /// A required field is missing. Args: `key`.
    MissingField = "missing-field" Error Content;
    /// An entry without a title in any language.
    NoTitle = "no-title" Error Content;
    /// Text in a file without language. Args: `key`.
    TextWithoutLanguage = "text-without-language" Error Content;
    /// A date or time that does not exist. Args: `value`, `part` (message).
    NoSuchDate = "no-such-date" Error Content;
    /// A date outside 1990–2100. Args: `value`.
    DateOutOfRange = "date-out-of-range" Error Content;
    /// A date-time with an offset, which was converted. Args: `value`, `converted`.
    OffsetConverted = "offset-converted" Warning Content;
    /// A wall time that does not exist in the zone. Args: `value`, `zone`, `next`.
    TimeInGap = "time-in-gap" Error Content;
    /// A wall time that exists twice; the first is taken. Args: `value`, `zone`.
    TimeTwice = "time-twice" Warning Content;
    /// A URL with a scheme that is not allowed. Args: `value`.
    BadUrl = "bad-url" Error Content;
    /// A URL with a user name or a password. Args: `value`.
    UrlWithPassword = "url-with-password" Error Content;
    /// An `http:` URL where `https:` is expected. Args: `value`.
    InsecureUrl = "insecure-url" Warning Content;
    /// Characters that change the direction of text were removed. Args: `key`.
    DirectionMarks = "direction-marks" Warning Content;

    // Entries.
    /// The same fact written differently in two files. Args: `key`.
    FactsDiffer = "facts-differ" Error Content;
    /// Two files for the same entry and language, or two stems alike. Args: `id`.
    DuplicateEntry = "duplicate-entry" Error Content;
    /// A reference to an entry that does not exist. Args: `kind` (message), `id`.
    UnknownEntry = "unknown-entry" Error Content;
    /// A published entry refers to a hidden one. Args: `kind` (message), `id`.
    RefersToHidden = "refers-to-hidden" Error Content;
    /// A room that the venue does not have. Args: `room`, `venue`.
    UnknownRoom = "unknown-room" Error Content;
    /// A room without a venue.
    RoomWithoutVenue = "room-without-venue" Error Content;
    /// An event that is over before it begins. Args: `start`, `end`.
    EndBeforeStart = "end-before-start" Error Content;
    /// An event without length.
    EndEqualsStart = "end-equals-start" Warning Content;
    /// An event of more than a month. Args: `days`.
    VeryLongEvent = "very-long-event" Warning Content;
    /// `status: moved` without `moved_from`, or the other way round.
    MovedFrom = "moved-from" Error Content;
    /// Registration closes before it opens.
    RegistrationWindow = "registration-window" Error Content;
    /// A chain of `after:` that comes back to its beginning. Args: `id`.
    AfterItself = "after-itself" Error Content;
    /// A venue is needed for an event that is not online.
    NoVenue = "no-venue" Error Content;

    // Addresses.
    /// A slug that is not an address. Args: `slug`.
    BadSlug = "bad-slug" Error Content;
    /// A slug that the site keeps for itself. Args: `slug`.
    ReservedSlug = "reserved-slug" Error Content;
    /// Two entries for one address. Args: `url`.
    SameAddress = "same-address" Error Content;
    /// Two events for one UID. Args: `uid`.
    SameUid = "same-uid" Error Content;

    // What subscribers have been told.
    /// A published event that is still to come and is not there any more. Args: `id`, `title`.
    VanishedEvent = "vanished-event" Error Content;
    /// A published event that is still to come and has become a draft. Args: `id`, `title`.
    HiddenEvent = "hidden-event" Error Content;
    /// An event that was taken out comes back with other dates. Args: `id`.
    ReturnedEvent = "returned-event" Error Content;
    /// An event that would take the UID of another one. Args: `uid`, `id` (of the other).
    UidTaken = "uid-taken" Error Content;
    /// The file of a published event got another name, and nothing is at its old address. Args: `path`.
    OldAddressGone = "old-address-gone" Warning Content;
    /// An id in `content/forgotten.yaml` whose event is there. Args: `id`.
    ForgottenButThere = "forgotten-but-there" Warning Content;

    // Series, closures and conflicts.
    /// Two fields that exclude each other. Args: `key`, `other`.
    NotTogether = "not-together" Error Content;
    /// The value of `rrule` cannot be used. Args: `value`, `part`, `why` (message).
    BadRule = "bad-rule" Error Content;
    /// `status: moved` of an event with several dates.
    MovedSeries = "moved-series" Error Content;
    /// A date that falls out and is changed.
    SkippedAndChanged = "skipped-and-changed" Error Content;
    /// `on` does not fit `every`. Args: `value`, `every`.
    RepeatOn = "repeat-on" Error Content;
    /// A series without an end.
    NoEnd = "no-end" Error Content;
    /// A series without a single date.
    NeverHappens = "never-happens" Error Content;
    /// A series begins on a day that is none of its own. Args: `start`, `first`.
    StartNotInSeries = "start-not-in-series" Warning Content;
    /// A series of too many dates; the rest is left out. Args: `limit`.
    SeriesTooLong = "series-too-long" Warning Content;
    /// A change of a date that the event does not have. Args: `date`, `nearest`.
    NoSuchOccurrence = "no-such-occurrence" Error Content;
    /// `changes` of an event that has only one date.
    ChangesWithoutSeries = "changes-without-series" Error Content;
    /// An exception for a date that the event does not have. Args: `date`, `nearest`.
    NothingToSkip = "nothing-to-skip" Warning Content;
    /// Two dates of an event on one day. Args: `date`.
    SameDayTwice = "same-day-twice" Error Content;
    /// A closure without a day. No args.
    ClosureWithoutDay = "closure-without-day" Error Content;
    /// An event on a day on which its venue is closed. Args: `date`, `reason`.
    ClosedDay = "closed-day" Warning Content;
    /// Two events in one room at once. Args: `room`, `date`.
    RoomTaken = "room-taken" Warning Content;
    /// One person at two events at once. Args: `person`, `date`.
    PersonTwice = "person-twice" Warning Content;
    /// More seats than the room has. Args: `seats`, `room`, `room-seats`.
    MoreSeatsThanRoom = "more-seats-than-room" Warning Content;
    /// A feed grows so large that some calendar programs lose events. Args: `url`, `events`, `size` (kB).
    LargeFeed = "large-feed" Warning Content;
    /// A published feed that the site no longer knows. Args: `paths`.
    FeedGone = "feed-gone" Warning Content;
    /// A translation is to be done soon. Args: `entry`, `language`, `state`, `days`.
    TranslationDue = "translation-due" Warning Content;
    /// It is to be done, and no later. Args: `entry`, `language`, `state`, `days`.
    TranslationOverdue = "translation-overdue" Error Content;

    // Markdown.
    /// A link or an embedded picture with a scheme that is not allowed. Args: `value`.
    LinkScheme = "link-scheme" Warning Content;
    /// Raw HTML, which was left out. Args: `value`.
    RawHtml = "raw-html" Warning Content;
    /// Markdown nested too deeply. Args: `limit`.
    MarkdownTooDeep = "markdown-too-deep" Error Content;
    /// A link to an entry that does not exist. Args: `target`.
    BrokenLink = "broken-link" Error Content;
    /// A link to a heading that does not exist. Args: `target`, `fragment`.
    BrokenFragment = "broken-fragment" Error Content;
    /// A link to a draft. Args: `target`.
    LinkToDraft = "link-to-draft" Error Content;
    /// A link to an entry that is not published yet; it stands as plain text. Args: `target`, `date`.
    LinkToUnpublished = "link-to-unpublished" Warning Content;
    /// A directive that there is not. Args: `name`.
    UnknownDirective = "unknown-directive" Error Content;
    /// A key that a directive does not have. Args: `name`, `key`.
    UnknownDirectiveKey = "unknown-directive-key" Error Content;
    /// A directive that is not written as it has to be. Args: `name`, `form`.
    DirectiveForm = "directive-form" Error Content;
    /// A directive inside of a paragraph, list or quote.
    MisplacedDirective = "misplaced-directive" Error Content;
    /// A picture or file that does not exist. Args: `path`.
    MissingMedia = "missing-media" Error Content;
    /// A file that is shown and is no picture. Args: `path`.
    NotAPicture = "not-a-picture" Error Content;
    /// A picture whose file is too long. Args: `path`, `size`, `limit` (both MB).
    PictureTooHeavy = "picture-too-heavy" Error Content;
    /// A picture with too many pixels. Args: `path`, `size` (width × height), `limit` (millions of pixels).
    PictureTooLarge = "picture-too-large" Error Content;
    /// A picture that is cut off or damaged, or no picture at all. Args: `path`.
    BrokenPicture = "broken-picture" Error Content;
    /// A picture in a format that cannot be shown. Args: `path`, `format`.
    PictureFormat = "picture-format" Error Content;
    /// A picture whose name says another format. Args: `path`, `format`.
    PictureName = "picture-name" Error Content;
    /// A drawing that runs or loads something. Args: `path`, `found`.
    UnsafeSvg = "unsafe-svg" Error Content;
    /// A long file of a moving picture. Args: `path`, `size` (MB).
    LargeAnimation = "large-animation" Warning Content;
    /// A picture without alternative text. Args: `path`.
    NoAltText = "no-alt-text" Warning Content;
    /// A heading of the first level in a body; the page has one already.
    TopHeading = "top-heading" Warning Content;

    // Texts.
    /// A word with letters of two alphabets. Args: `word`, `letters` (those that do not belong), `script`
    /// (theirs: `latin` or `cyrillic`).
    MixedScripts = "mixed-scripts" Warning Content;
    /// A passage in another language than that of its file. Args: `found`, `expected` (language codes).
    WrongLanguage = "wrong-language" Warning Content;
    /// A weekday that is not that of the date beside it. Args: `date`, `weekday` (message),
    /// `written` (message).
    WeekdayDiffers = "weekday-differs" Warning Content;
    /// A date in the text of an event that is none of its dates. Args: `date`, `dates`.
    DateDiffers = "date-differs" Warning Content;
    /// A time in the text of an event that is none of its hours. Args: `time`, `times`.
    TimeDiffers = "time-differs" Warning Content;

    // Settings and theme.
    /// No `keste.yaml`. Args: `path`.
    NoSettings = "no-settings" Error Settings;
    /// The settings hold a wrong value. Args: `key`, `expected` (message), `value`.
    BadSetting = "bad-setting" Error Settings;
    /// A language of the site is made from another one that does not stand before it. Args: `language`,
    /// `source`.
    NoSourceLanguage = "no-source-language" Error Settings;
    /// A time zone that the bundled database does not know. Args: `zone`.
    UnknownZone = "unknown-zone" Error Settings;
    /// A file or folder of `--tzdb` that holds no time zone data. Args: `path`.
    NoZoneData = "no-zone-data" Error Settings;
    /// A theme that is not there. Args: `theme`.
    UnknownTheme = "unknown-theme" Error Settings;
    /// `theme.yaml` asks for a newer version. Args: `needs`, `version`.
    ThemeTooNew = "theme-too-new" Error Settings;
    /// Templates are missing. Args: `templates`.
    MissingTemplate = "missing-template" Error Settings;
    /// A template cannot be read. Args: `template`, `reason`.
    TemplateSyntax = "template-syntax" Error Settings;
    /// A template fails on a page. Args: `template`, `page`, `reason`.
    TemplateRender = "template-render" Error Settings;
    /// A template prints a value unescaped that is no finished HTML. Args: `template`, `value`.
    UnescapedOutput = "unescaped-output" Warning Settings;
    /// A Fluent file cannot be read. Args: `reason`.
    MessageSyntax = "message-syntax" Error Settings;
    /// A message is missing. Args: `message`, `language`.
    MissingMessage = "missing-message" Error Settings;
    /// A message has no value for a variable, refers to itself or fails otherwise. Args: `message`,
    /// `language`, `reason`.
    MessageFault = "message-fault" Error Settings;
    /// A message calls a function in a way that it does not know. Args: `message`, `language`,
    /// `reason`.
    MessageCall = "message-call" Error Settings;
    /// A message has words for a plural form that the language does not have. Args: `message`,
    /// `language`, `reason`.
    UnknownPlural = "unknown-plural" Error Settings;
    /// A message has no words for some plural forms. Args: `message`, `language`, `forms`.
    MissingPlural = "missing-plural" Warning Settings;
    /// A message leaves out what the main language's message says. Args: `message`, `language`,
    /// `name`.
    UnusedVariable = "unused-variable" Warning Settings;
    /// Nothing asks for a message. Args: `message`.
    UnusedMessage = "unused-message" Warning Settings;

    // Looks.
    /// A colour that hardly stands out. Args: `colour`, `beside`, `contrast`, `wanted`; perhaps
    /// `suggestion`.
    LowContrast = "low-contrast" Warning Content;
    /// A file of the site's own font that is no font. Args: `path`.
    NotAFont = "not-a-font" Error Settings;
    /// A font in a form that nothing can be drawn with. Args: `path`, `format`.
    FontFormat = "font-format" Error Settings;
    /// A font whose file is too long. Args: `path`, `limit` (MB).
    FontTooLarge = "font-too-large" Error Settings;
    /// Pages would load too much of the font. Args: `size`, `limit` (both kB).
    HeavyFont = "heavy-font" Warning Settings;
    /// The font has no letters for some characters. Args: `path`, `letters`, `language` (a tag, or `all`).
    FontLacksLetters = "font-lacks-letters" Warning Settings;

    // Input and output.
    /// The output folder cannot be ours. Args: `path`, `why` (message).
    OutputRefused = "output-refused" Error Settings;
    /// A folder that new files should go into is not empty. Args: `path`.
    FolderNotEmpty = "folder-not-empty" Error Settings;
    /// The call is wrong. Args: `reason`.
    Usage = "usage" Error Settings;
    /// A file or folder cannot be read. Args: `path`, `reason`.
    CannotRead = "cannot-read" Error Io;
    /// A file or folder cannot be written. Args: `path`, `reason`.
    CannotWrite = "cannot-write" Error Io;
    /// A link that leads out of the site. Args: `path`, `target`.
    LinkOutside = "link-outside" Error Io;
    /// A file that is neither a file nor a folder. Args: `path`.
    NotAFile = "not-a-file" Error Io;
    /// Folders nested too deeply. Args: `path`, `limit`.
    FoldersTooDeep = "folders-too-deep" Error Io;
    /// Files in the output folder that this program did not write; they were kept. Args: `count`, `path`.
    ForeignFilesKept = "foreign-files-kept" Warning Io;
    /// Another run holds the output folder. Args: `path`, `pid`.
    OutputLocked = "output-locked" Error Io;
    /// The ledger cannot be read as one. Args: `path`, `reason`.
    LedgerDamaged = "ledger-damaged" Error Io;
    /// The ledger is that of another `uid_domain`. Args: `path`, `domain`, `uid-domain`.
    LedgerForeign = "ledger-foreign" Error Settings;
    /// A newer version of the program wrote the ledger. Args: `path`, `version`.
    LedgerNewer = "ledger-newer" Error Settings;
    /// The output folder holds a site and no ledger. Args: `path`.
    LedgerMissing = "ledger-missing" Warning Io;
    /// The id is none of a published event. Args: `id`.
    NothingToForget = "nothing-to-forget" Error Settings;
    /// No translation of that name to accept. Args: `entry`, `language`.
    NothingToAccept = "nothing-to-accept" Error Settings;
    /// A file that cannot take the mark of a translation.
    CannotMark = "cannot-mark" Error Content;
    /// The event that should be forgotten is there. Args: `id`.
    StillThere = "still-there" Error Settings;
    /// No site that this program built is in a folder. Args: `path`.
    NoBuildInfo = "no-build-info" Error Io;
    /// The folder cannot be watched and is looked at from time to time instead. Args: `reason`.
    CannotWatch = "cannot-watch" Warning Io;
    /// Others in the network can see the preview. Args: `url`.
    SeenByOthers = "seen-by-others" Warning Io;
    /// No address to show the site at. Args: `address`, `reason`.
    CannotServe = "cannot-serve" Error Io;
    /// Our bug. Args: `reason`.
    Bug = "bug" Error Bug;
}
