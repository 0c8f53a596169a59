#include "store/group_commit.h"

namespace socta {

void GroupCommit::write(const std::function<void(Transaction&)>& work) {
  Job job{work};
  std::unique_lock lock(mutex_);
  waiting_.push_back(&job);
  while (!job.done) {
    if (led_) {
      changed_.wait(lock);
      continue;
    }
    led_ = true;
    const std::vector<Job*> jobs = take();
    lock.unlock();
    run(jobs);
    lock.lock();
    for (Job* done : jobs) done->done = true;
    led_ = false;
    changed_.notify_all();
  }
  if (job.failure) std::rethrow_exception(job.failure);
}

std::vector<GroupCommit::Job*> GroupCommit::take() {
  std::vector<Job*> jobs;
  while (!waiting_.empty() && jobs.size() < kMost) {
    jobs.push_back(waiting_.front());
    waiting_.pop_front();
  }
  return jobs;
}

void GroupCommit::run(const std::vector<Job*>& jobs) {
  if (jobs.size() == 1) return run_alone(*jobs.front());
  try {
    database_.write([&jobs](Transaction& transaction) {
      for (const Job* job : jobs) job->work(transaction);
    });
  } catch (...) {
    for (Job* job : jobs) run_alone(*job);
  }
}

void GroupCommit::run_alone(Job& job) {
  try {
    database_.write([&job](Transaction& transaction) { job.work(transaction); });
  } catch (...) {
    job.failure = std::current_exception();
  }
}

}  // namespace socta
