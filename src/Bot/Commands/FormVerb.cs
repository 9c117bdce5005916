using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>form …</c>: for who writes questionnaires.</summary>
internal static class FormVerb
{
    public static Command Command() => new("form", "Questionnaires written as XLSForm.") { FormCheckVerb.Command(), FormEvalVerb.Command() };
}
