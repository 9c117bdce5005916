using ChatAssist.Bot.Health;
using ChatAssist.Bot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Health;

/// <summary>A worker that does nothing any more is seen, and named.</summary>
public sealed class LiveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_hangs_is_named_until_it_moves_again()
    {
        var time = new FakeTimeProvider();
        using var worker = new Hanging(time);
        await worker.StartAsync(Ct);
        await worker.Began.Task.WaitAsync(Ct);
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("live", Live(worker, time).Text);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((503, "Hanging has not moved for 60 s; restart the service"), Live(worker, time));

        worker.GoOn.SetResult();
        await Eventually.Is(() => Task.FromResult(Live(worker, time)), answer => answer.Text == "live");
        await worker.StopAsync(Ct);
    }

    [Fact]
    public async Task A_worker_whose_loop_has_ended_is_named_at_once()
    {
        var time = new FakeTimeProvider();
        using var worker = new Hanging(time);
        await worker.StartAsync(Ct);
        worker.GoOn.SetResult();
        Assert.Equal("live", Live(worker, time).Text);

        await worker.StopAsync(Ct);

        Assert.Equal((503, "Hanging has ended; restart the service"), Live(worker, time));
    }

    private static (int? Status, string? Text) Live(Worker worker, TimeProvider time)
    {
        var answer = HealthEndpoints.Live([worker], time);
        return (answer.StatusCode, answer.ResponseContent);
    }

    private sealed class Hanging(TimeProvider time) : Worker(new Signal(), time, NullLogger.Instance)
    {
        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<bool> Pass(CancellationToken ct)
        {
            Began.TrySetResult();
            await GoOn.Task.WaitAsync(ct);
            return false;
        }
    }
}
