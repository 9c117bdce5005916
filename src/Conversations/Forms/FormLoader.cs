using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Forms.Loading;

namespace ChatAssist.Conversations.Forms;

/// <summary>Reads the sheets of an XLSForm into a form, or says everything that is wrong with them at once. It never throws.</summary>
public static class FormLoader
{
    /// <param name="words">What <c>or_other</c> adds; null: only its name.</param>
    public static LoadedForm Load(Workbook workbook, OtherWords? words = null)
    {
        var findings = new Findings();
        var sheets = new Sheets(workbook, findings);
        sheets.WarnOfOthers();
        var survey = sheets.Survey();
        if (survey is null && !findings.Refused) findings.Error(default, "survey-missing");
        else if (survey is { RowOfHeadings: { } row }) findings.Error(new Spot(survey.Name, row), "headings-below");
        else if (survey is not null && !survey.Has("type")) findings.Error(new Spot(survey.Name, 1), "type-column-missing");
        var form = survey is null || !survey.Has("type") ? null : new FormReader(workbook.Name, sheets, survey, words ?? OtherWords.None, findings).Read();
        return new LoadedForm(findings.Refused ? null : form, findings.All);
    }
}

/// <param name="Form">Null when a problem is more than a warning: nothing half-loads.</param>
public sealed record LoadedForm(Form? Form, IReadOnlyList<Problem> Problems);
