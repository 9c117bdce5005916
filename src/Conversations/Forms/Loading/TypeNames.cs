namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The names of types that converters accept (pyxform's aliases.py and question_type_dictionary.py), in small letters.</summary>
internal static class TypeNames
{
    /// <summary>What begins a select; a longer one stands before the one that it begins with.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, (QuestionType Type, bool FromFile)>> Selects =
    [
        .. Named(QuestionType.SelectOne, fromFile: true, "select_one_from_file", "select one from file"),
        .. Named(QuestionType.SelectMultiple, fromFile: true, "select_multiple_from_file", "select multiple from file"),
        .. Named(QuestionType.SelectOne, fromFile: false, "add select one prompt using", "select one from", "select one using", "select one", "select_one", "select1"),
        .. Named(QuestionType.SelectMultiple, fromFile: false, "add select multiple prompt using", "select all that apply from", "select all that apply",
            "select multiple from", "select multiple using", "select multiple", "select_multiple", "select_all_that_apply"),
    ];

    public static readonly IReadOnlyDictionary<string, TypeCell> Plain = new Dictionary<string, TypeCell>(
    [
        .. Of(new TypeCell.Begin(IsRepeat: false), "begin group"),
        .. Of(new TypeCell.Begin(IsRepeat: true), "begin repeat", "begin lgroup", "begin looped group"),
        .. Of(new TypeCell.End(IsRepeat: false), "end group"),
        .. Of(new TypeCell.End(IsRepeat: true), "end repeat", "end lgroup", "end looped group"),
        .. Of(QuestionType.Text, "text", "string", "q string", "add text prompt", "phone number"),
        .. Of(QuestionType.Integer, "integer", "int", "q int", "add integer prompt"),
        .. Of(QuestionType.Decimal, "decimal", "q decimal", "add decimal prompt"),
        .. Of(QuestionType.Range, "range"),
        .. Of(QuestionType.Date, "date", "q date", "add date prompt"),
        .. Of(QuestionType.Time, "time"),
        .. Of(QuestionType.DateTime, "datetime", "date time", "q date time", "q datetime", "add date time prompt", "add datetime prompt"),
        .. Of(QuestionType.Note, "note", "q note", "add note prompt"),
        .. Of(QuestionType.Calculate, "calculate", "q calculate", "add calculate prompt"),
        .. Of(QuestionType.Acknowledge, "acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"),
        .. Of(QuestionType.Geopoint, "geopoint", "gps", "location", "q geopoint", "q location", "add location prompt"),
        .. Of(QuestionType.Image, "image", "photo", "q image", "q picture", "add image prompt", "add photo prompt"),
        .. Of(QuestionType.Audio, "audio", "q audio", "add audio prompt"),
        .. Of(QuestionType.File, "file", "add file prompt"),
        .. Of(QuestionType.Hidden, "hidden"),
        .. Of(QuestionType.Today, "today", "get today"),
        .. Of(QuestionType.Start, "start", "start time", "get start time"),
        .. Of(QuestionType.End, "end", "end time", "get end time"),
        .. Of(QuestionType.PhoneNumber, "phonenumber", "get phone number", "uri:phonenumber"),
        .. Of(new TypeCell.Table(), "csv-external"),
        .. Of(new TypeCell.PassedOver(), "deviceid", "device id", "get device id", "imei", "uri:deviceid", "simserial", "sim id", "get sim id", "uri:simserial", "subscriberid",
            "subscriber id", "get subscriber id", "uri:subscriberid", "username", "uri:username", "email", "uri:email", "audit", "start-geopoint", "background-audio", "background-geopoint"),
    ], StringComparer.Ordinal);

    /// <summary>What somebody may have meant.</summary>
    public static IEnumerable<string> Usual => Plain.Keys.Concat(["select_one", "select_multiple", "begin_group", "end_group", "begin_repeat", "end_repeat"]);

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["geotrace"] = "geopoint",
        ["geoshape"] = "geopoint",
        ["osm"] = "geopoint",
        ["barcode"] = "text",
        ["rank"] = "select",
        ["video"] = "file",
        ["xml-external"] = "csv",
        ["select_one_external"] = "csv",
        ["cascading_select"] = "csv",
        ["begin loop"] = "repeat",
    };

    // As beginners write them.
    private static readonly Dictionary<string, string> Spanish = new(StringComparer.OrdinalIgnoreCase)
    {
        ["texto"] = "text",
        ["número"] = "integer",
        ["numero"] = "integer",
        ["entero"] = "integer",
        ["number"] = "integer",
        ["fecha"] = "date",
        ["hora"] = "time",
        ["nota"] = "note",
        ["foto"] = "image",
        ["imagen"] = "image",
        ["archivo"] = "file",
        ["ubicación"] = "geopoint",
        ["selección"] = "select_one",
        ["seleccion"] = "select_one",
        ["opción"] = "select_one",
        ["opcion"] = "select_one",
    };

    /// <summary>The type that a Spanish word means; null when it means none.</summary>
    public static string? InSpanish(string word) => Spanish.GetValueOrDefault(word);

    /// <summary>A type that is known and cannot be asked here, with what to use instead; null for any other.</summary>
    public static TypeCell.NotHere? Refused(string type) =>
        Remedies.TryGetValue(type.StartsWith("begin loop", StringComparison.Ordinal) ? "begin loop" : type.Split(' ')[0], out var instead) ? new TypeCell.NotHere(instead) : null;

    private static IEnumerable<KeyValuePair<string, TypeCell>> Of(QuestionType type, params string[] names) => Of(new TypeCell.Question(type), names);

    private static IEnumerable<KeyValuePair<string, TypeCell>> Of(TypeCell cell, params string[] names) => names.Select(name => KeyValuePair.Create(name, cell));

    private static IEnumerable<KeyValuePair<string, (QuestionType, bool)>> Named(QuestionType type, bool fromFile, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, (type, fromFile)));
}
