using ChatAssist.Bot.Documents;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Http.Features;

namespace ChatAssist.Bot.Staff.People;

/// <summary>The newest CV of a person as a PDF, for whoever sees their file.</summary>
internal static class CvEndpoint
{
    public static void MapCvs(this IEndpointRouteBuilder console) =>
        console.MapGet("/people/{id:long}/cv", Hand).WithMetadata(Access.Of("people/{id:long}/cv"));

    private static async Task<IResult> Hand(long id, HttpContext context, PersonFiles files, ProgrammeTime clock, CancellationToken ct)
    {
        var viewer = context.Features.GetRequiredFeature<Session>().Viewer;
        if (await files.Cv(viewer, id, clock.RealMilliseconds, ct) is not { } stored) return TypedResults.NotFound();
        var cv = CvJson.Read(stored.Content);
        return TypedResults.File(CvPdf.Of(cv), "application/pdf", $"{CvFile.Name(cv)}.pdf");
    }
}
