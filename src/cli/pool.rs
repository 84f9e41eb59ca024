//! Many jobs at once, answered in their order.

use std::sync::Arc;
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};

/// How many jobs for each thread are begun before the first of them is answered: enough that no
/// thread waits for a text that takes long, and few enough to hold.
const AHEAD: usize = 16;

/// Bytes for what calls itself: pages are trees.
const STACK: usize = 16 << 20;

/// Works on `jobs` in so many threads, and gives their answers in the order of the jobs.
///
/// Whatever the number of jobs, only a few are held. The threads are not waited for: one may sit in a
/// read that never ends when nobody wants the answers any more.
pub(crate) fn ordered<J: Send + 'static, A: Send + 'static>(
    jobs: impl Iterator<Item = J> + Send + 'static,
    threads: usize,
    work: impl Fn(J) -> A + Send + Sync + 'static,
) -> impl Iterator<Item = A> {
    let (give, given) = bounded::<(J, Sender<A>)>(threads);
    // Each answer has a channel of its own; these stand in line for the jobs.
    let (enqueue, queue) = bounded::<Receiver<A>>(AHEAD * threads);
    thread::spawn(move || {
        for job in jobs {
            let (answer, answered) = bounded(1);
            if enqueue.send(answered).is_err() || give.send((job, answer)).is_err() {
                return;
            }
        }
    });
    let work = Arc::new(work);
    for _ in 0..threads {
        let (given, work) = (given.clone(), Arc::clone(&work));
        // A thread that cannot be had leaves more to the others.
        let _ = thread::Builder::new().stack_size(STACK).spawn(move || {
            for (job, answer) in given {
                let _ = answer.send(work(job));
            }
        });
    }
    queue.into_iter().filter_map(|answered| answered.recv().ok())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn answers_stand_in_the_order_of_the_jobs() {
        let slow_first = |job: u64| {
            thread::sleep(Duration::from_micros(500 - job.min(500)));
            job
        };
        assert!(ordered(0..1000, 4, slow_first).eq(0..1000));
        assert_eq!(ordered(std::iter::empty::<u8>(), 3, |it| it).count(), 0);
    }

    #[test]
    fn few_jobs_are_begun_before_an_answer_is_taken() {
        static BEGUN: AtomicUsize = AtomicUsize::new(0);
        let count = |_: usize| {
            BEGUN.fetch_add(1, Ordering::SeqCst);
        };
        let mut answers = ordered(0..1_000_000, 2, count);
        answers.next();
        thread::sleep(Duration::from_millis(50));
        assert!(BEGUN.load(Ordering::SeqCst) < 100);
    }
}
