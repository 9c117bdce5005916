namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The names of the columns of a sheet, and the other names that common converters accept for them (pyxform's aliases.py, Kobo).</summary>
/// <param name="Known">Read here.</param>
/// <param name="Translated">Those of them that may stand once for each language.</param>
/// <param name="PassedOver">Good XLSForm, with nothing to do in a chat.</param>
/// <param name="Others">Other name -> name.</param>
internal sealed record ColumnAliases(string[] Known, string[] Translated, string[] PassedOver, Dictionary<string, string> Others)
{
    public static readonly ColumnAliases Survey = new(
        ["type", "name", "label", "hint", "audio", "required", "required_message", "relevant", "constraint", "constraint_message", "calculation", "default",
            "trigger", "read_only", "choice_filter", "appearance", "parameters", "repeat_count", "disabled", "sms", "helper", "title", "private", "save_to"],
        ["label", "hint", "audio", "required_message", "constraint_message", "sms", "helper", "title"],
        ["guidance_hint", "image", "big_image", "video", "autoplay", "rows", "noapperrorstring", "no_app_error_string", "instance", "intent", "note", "notes", "comment", "comments"],
        new(StringComparer.Ordinal)
        {
            ["command"] = "type",
            ["tag"] = "name",
            ["value"] = "name",
            ["caption"] = "label",
            ["relevance"] = "relevant",
            ["required_msg"] = "required_message",
            ["requiredmsg"] = "required_message",
            ["jr_requiredmsg"] = "required_message",
            ["constraintmsg"] = "constraint_message",
            ["jr_constraintmsg"] = "constraint_message",
            ["constraining_message"] = "constraint_message",
            ["calculate"] = "calculation",
            ["readonly"] = "read_only",
            ["count"] = "repeat_count",
            ["jr_count"] = "repeat_count",
            ["parameter"] = "parameters",
        });

    public static readonly ColumnAliases Choices = new(
        ["list_name", "name", "label", "sms", "words"],
        ["label", "sms", "words"],
        ["image", "big_image", "audio", "video"],
        new(StringComparer.Ordinal) { ["value"] = "name", ["caption"] = "label", ["list"] = "list_name" });

    public static readonly ColumnAliases Settings = new(
        ["form_title", "form_id", "version", "default_language", "allow_choice_duplicates", "submissions", "review", "nudge", "carry_over", "then"],
        ["form_title"],
        ["style", "instance_name", "public_key", "submission_url", "auto_send", "auto_delete", "name", "sms_keyword", "sms_separator", "sms_allow_media", "sms_date_format",
            "sms_datetime_format", "prefix", "delimiter", "namespaces", "instance_xmlns", "clean_text_values", "id_string"],
        new(StringComparer.Ordinal) { ["title"] = "form_title", ["set_form_title"] = "form_title", ["set_form_id"] = "form_id" });

    /// <summary>Null for a name that is none of these.</summary>
    public string? Of(string written)
    {
        var name = Plain(written);
        return Others.GetValueOrDefault(name) ?? (Known.Contains(name, StringComparer.Ordinal) ? name : null);
    }

    public bool IsTranslated(string name) => Translated.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether it is known to be of no use here; what lies in <c>instance::</c> or <c>$kuid</c> is another program's.</summary>
    public bool IsPassedOver(string written) => written.StartsWith('$') || PassedOver.Contains(Plain(written.Replace("media::", "", StringComparison.OrdinalIgnoreCase).Split(':')[0]), StringComparer.Ordinal);

    // Case, blanks and hyphens do not matter.
    private static string Plain(string written) => written.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
