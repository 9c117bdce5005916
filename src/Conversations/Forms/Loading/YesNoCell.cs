namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A cell that says yes or no, as people, spreadsheets and XPath write it.</summary>
internal static class YesNoCell
{
    /// <summary>Empty is no; null for anything else.</summary>
    public static bool? Read(string written) => written.ToLowerInvariant() switch
    {
        "yes" or "true" or "true()" or "1" or "sí" or "si" or "x" => true,
        "" or "no" or "false" or "false()" or "0" => false,
        _ => null,
    };
}
