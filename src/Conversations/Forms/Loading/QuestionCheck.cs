using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>What a row must have, or must not, besides good expressions.</summary>
internal static class QuestionCheck
{
    // The flow looks at a question of this name.
    private const string Escalate = "escalate";

    private static readonly Dictionary<string, QuestionType[]> KeptAs = new(StringComparer.Ordinal)
    {
        ["called"] = [QuestionType.Text, QuestionType.Calculate, QuestionType.Hidden],
        ["municipality"] = [QuestionType.Text, QuestionType.SelectOne, QuestionType.Calculate, QuestionType.Hidden],
        ["language"] = [QuestionType.Text, QuestionType.SelectOne, QuestionType.Calculate, QuestionType.Hidden],
    };

    public static void Run(Draft draft, Item.Question question, Names names, Findings findings)
    {
        var row = draft.Row;
        if (draft.IsBroken) return;
        if (question.Type == QuestionType.Calculate && !row.HasText("calculation") && !row.HasText("default") && !row.HasText("trigger"))
            findings.Error(row.At("calculation"), "calculation-missing", ("name", draft.Name));
        if (draft.Name == Escalate && (question.Type != QuestionType.Calculate || draft.Depth > 1)) findings.Error(row.At("type"), "escalate-not-calculate");
        if (question.Type == QuestionType.Range) Parameters.CheckRange(row, new(question.Parameters, StringComparer.Ordinal), findings);
        if (DefaultCell.IsOdd(row["default"], question.Type)) findings.Warn(row.At("default"), "default-of-another-type", ("value", row["default"]), ("type", row["type"]));
        Appearances.Check(row, question, findings);
        if (question.Type == QuestionType.Text && question.Appearance.Contains("occupation") && names.Find($"{draft.Name}_isco") is null)
            findings.Warn(row.At("appearance"), "occupation-without-isco", ("name", $"{draft.Name}_isco"));
        CheckSaveTo(draft, question, findings);
    }

    private static void CheckSaveTo(Draft draft, Item.Question question, Findings findings)
    {
        if (question.SaveTo is not { } kept) return;
        var spot = draft.Row.At("save_to");
        if (!KeptAs.TryGetValue(kept, out var types)) findings.Error(spot, "save-to-unknown", ("value", kept), ("known", string.Join(", ", KeptAs.Keys)));
        else if (!types.Contains(question.Type)) findings.Error(spot, "save-to-of-another-type", ("value", kept), ("type", draft.Row["type"]));
        else if (draft.Place.Steps.Any(step => step.IsRepeat)) findings.Error(spot, "save-to-in-repeat", ("value", kept));
    }
}
