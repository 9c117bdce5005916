using ChatAssist.Bot.Attachments;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Documents;

/// <summary>The CV that a message carries, as a PDF made when it is fetched.</summary>
internal sealed class CvFile(Data.Cvs cvs) : IAttachmentSource
{
    public async Task<AttachmentFile?> Open(Attachment attachment, CancellationToken ct) =>
        attachment is Attachment.Cv(var person, var version) && await cvs.Find(person, version, ct) is { } stored && CvJson.Read(stored.Content) is var cv
            ? new AttachmentFile("application/pdf", $"{Name(cv)}.pdf", CvPdf.Of(cv))
            : null;

    /// <summary>As readers of documents know it (BCP 47), and read it aloud.</summary>
    public static string Locale(Cv cv) => cv.Language == "es" ? "es-GT" : cv.Language;

    /// <summary>As a person would keep it, in letters that every system takes: "CV maria jose lopez".</summary>
    public static string Name(Cv cv) => $"CV {string.Concat(Plain.Of(cv.Name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' '))}".TrimEnd();
}
