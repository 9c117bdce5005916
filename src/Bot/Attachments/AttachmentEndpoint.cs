using ChatAssist.Bot.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Attachments;

/// <summary>Hands out attachments to whoever has their link: the provider, and the pages of the demo.</summary>
internal static class AttachmentEndpoint
{
    public static void AddAttachments(this IServiceCollection services) => services
        .AddSingleton<AttachmentLinks>()
        .AddSingleton<IAttachmentSource>(new RecordingFiles(RecordingFiles.Folder))
        .AddSingleton<IAttachmentSource, CvFile>();

    public static void MapAttachments(this WebApplication app) =>
        app.MapMethods(AttachmentLinks.Path + "{token}", [HttpMethods.Get, HttpMethods.Head], Fetch);

    private static async Task<Results<FileContentHttpResult, NotFound>> Fetch(
        string token, HttpResponse response, AttachmentLinks links, IEnumerable<IAttachmentSource> sources, CancellationToken ct)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (links.Read(token) is not { } attachment) return TypedResults.NotFound();
        foreach (var source in sources)
            if (await source.Open(attachment, ct) is { } file) return TypedResults.Bytes(file.Bytes, file.ContentType, file.Name, enableRangeProcessing: true);
        return TypedResults.NotFound();
    }
}
