namespace ChatAssist.Conversations.Forms;

/// <summary>Reads the sheets of an XLSForm into a form, or says everything that is wrong with them at once. It never throws.</summary>
public static class FormLoader
{
    public static LoadedForm Load(Workbook workbook) => throw new NotSupportedException();
}

/// <param name="Form">Null when a problem is more than a warning: nothing half-loads.</param>
public sealed record LoadedForm(Form? Form, IReadOnlyList<Problem> Problems);
