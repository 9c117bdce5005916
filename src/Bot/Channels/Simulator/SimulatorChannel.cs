using ChatAssist.Bot.Content;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>Phones in the browser, for the demo: the same way in and out as a provider's, without a provider.</summary>
internal static class SimulatorChannel
{
    public const string Via = "simulator";

    /// <summary>The assistant's own address in the simulator.</summary>
    public const string Sender = "simulator";

    public static void AddSimulator(this IServiceCollection services, bool demo)
    {
        if (!demo) return;
        services.AddSingleton<SimulatorChanges>();
        services.AddSingleton<SimulatorInbox>();
        services.AddSingleton<SimulatorEvents>();
        services.AddSingleton<PhoneLines>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<ISender, SimulatorSender>();
        services.AddSingleton<IMediaSource, SimulatorMedia>();
        services.AddSingleton(SimulatorLabels.Load(ContentFiles.Folder));
    }

    public static void MapSimulator(this WebApplication app, bool demo)
    {
        if (!demo) return;
        app.MapSimulatorApi();
    }
}
