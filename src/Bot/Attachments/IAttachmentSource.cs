using ChatAssist.Conversations;

namespace ChatAssist.Bot.Attachments;

/// <summary>Where the files of one kind of attachment come from.</summary>
internal interface IAttachmentSource
{
    /// <summary>The file; null when it is of another kind, or is not there (any more).</summary>
    Task<AttachmentFile?> Open(Attachment attachment, CancellationToken ct);
}

/// <summary>A file as it is handed out.</summary>
/// <param name="ContentType">The provider refuses a file that is not what this says.</param>
/// <param name="Name">As a person would keep it: <c>cv.pdf</c>.</param>
internal sealed record AttachmentFile(string ContentType, string Name, byte[] Bytes);
