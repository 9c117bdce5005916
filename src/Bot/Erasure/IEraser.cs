using ChatAssist.Data;

namespace ChatAssist.Bot.Erasure;

/// <summary>Deletes what a provider keeps of a message.</summary>
internal interface IEraser
{
    /// <summary>The channel's name, as addresses carry it.</summary>
    string Via { get; }

    /// <summary>Null: the provider has it no longer. Otherwise why it could not be deleted now.</summary>
    Task<NotErased?> Erase(CopyToDelete copy, CancellationToken ct);
}

/// <param name="After">As long as the provider asks to wait; null: it does not say.</param>
internal sealed record NotErased(string Why, TimeSpan? After = null);
