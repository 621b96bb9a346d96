using System.Net;
using System.Net.Sockets;

namespace WorkPlanTracker.Tests.Support;

/// <summary>A network between the browser and the program that a test can cut, hold still like a pulled cable, and mend.</summary>
internal sealed class CuttableNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private readonly int _port;
    private volatile TaskCompletionSource _flowing = Flowing();
    private volatile bool _answersAlone;
    private volatile bool _cut;

    internal CuttableNetwork(string address)
    {
        _port = new Uri(address).Port;
        _listener.Start();
        _ = AcceptAsync();
    }

    internal string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Closes every connection and refuses new ones.</summary>
    internal void Cut()
    {
        _cut = true;
        CloseAll();
    }

    /// <summary>Nothing arrives any more, and neither side is told.</summary>
    /// <param name="answersAlone">True to let through what the browser sends.</param>
    internal void HoldStill(bool answersAlone = false)
    {
        _answersAlone = answersAlone;
        _flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Works again. What was held still is closed.</summary>
    internal void Mend()
    {
        CloseAll();
        _cut = false;
        _flowing.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        CloseAll();
        _over.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource();
        flowing.SetResult();
        return flowing;
    }

    private void CloseAll()
    {
        lock (_gate)
        {
            _open.ForEach(c => c.Close());
            _open.Clear();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_over.Token);
                if (_cut)
                {
                    near.Close();
                    continue;
                }

                _ = JoinAsync(near);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(TcpClient near)
    {
        var far = new TcpClient();
        lock (_gate)
        {
            _open.AddRange([near, far]);
        }

        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _port);
            await Task.WhenAny(PumpAsync(near, far, answers: false), PumpAsync(far, near, answers: true));
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut while connecting.
        }
        finally
        {
            near.Close();
            far.Close();
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool answers)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _over.Token) is > 0 and var read)
            {
                if (answers || !_answersAlone)
                {
                    await _flowing.Task;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _over.Token);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // One side went.
        }
    }
}
