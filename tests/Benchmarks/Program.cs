using ChatAssist.Benchmarks;
using ChatAssist.Benchmarks.Parts;

if (args is [BareWebhook.Verb])
{
    await BareWebhook.Serve();
    return 0;
}

return await CommandLine.Run(args);
