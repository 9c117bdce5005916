using ChatAssist.Bot.Content;
using ChatAssist.Conversations;

namespace ChatAssist.Bot.Attachments;

/// <summary>The recordings of content/audio.</summary>
internal sealed class RecordingFiles(string folder) : IAttachmentSource
{
    public static string Folder { get; } = Path.Combine(ContentFiles.Folder, "audio");

    public async Task<AttachmentFile?> Open(Attachment attachment, CancellationToken ct) =>
        attachment is Attachment.Recording recording && Inside(recording.Path) is { } file
            ? new AttachmentFile("audio/ogg", Path.GetFileName(file), await File.ReadAllBytesAsync(file, ct))
            : null;

    // Whatever a row or a link says: nothing but what lies in the folder.
    private string? Inside(string path)
    {
        if (path.Contains('\0')) return null;
        var file = Path.GetFullPath(Path.Combine(folder, path));
        return file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && path.EndsWith(".ogg", StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }
}
