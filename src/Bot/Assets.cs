namespace ChatAssist.Bot;

/// <summary>The files of wwwroot. A page names them with a hash of what is in them: so named they never change, and a phone asks for each once.</summary>
internal static class Assets
{
    public static void UseAssets(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file =>
        {
            if (file.Context.Request.Query.ContainsKey("v")) file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        },
    });
}
